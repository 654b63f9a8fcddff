/**
 * The arrows of docs/architecture.md. Each rule is one arrow, and test/architecture.test.ts
 * plants a violation of each to see it fail.
 */
const NPM = 'node_modules';
const here = (folder) => `^src/${folder}/`;
/** Files of ours outside the listed folders. */
const oursExcept = (...allowed) => ({ path: '^src/', pathNot: allowed.map((a) => `^src/${a}`) });
/** Packages other than the listed ones. */
const packagesExcept = (...allowed) => ({
  path: NPM,
  pathNot: allowed.map((name) => `${NPM}/${name.replace('/', '/')}(/|$)`),
});
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('domain-stands-alone', 'domain is pure', { path: here('domain') }, oursExcept('domain/')),
    rule(
      'domain-needs-zod-and-dayjs-only',
      'no vendor in domain',
      { path: here('domain') },
      packagesExcept('zod', 'dayjs'),
    ),
    rule(
      'domain-does-no-io',
      'no node builtins in domain',
      { path: here('domain') },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'services-know-domain',
      'services import domain and their ports',
      { path: here('services') },
      oursExcept('domain/', 'services/'),
    ),
    rule(
      'services-know-no-vendor',
      'no vendor in services',
      { path: here('services') },
      packagesExcept('zod', 'dayjs'),
    ),
    rule(
      'notion-knows-domain-and-ports',
      'Notion never knows Slack or the store',
      { path: here('notion') },
      oursExcept('domain/', 'services/ports/', 'notion/'),
    ),
    rule(
      'mirror-knows-domain-and-ports',
      'the mirror is fed through ports',
      { path: here('mirror') },
      oursExcept('domain/', 'services/ports/', 'mirror/'),
    ),
    rule(
      'store-knows-domain-and-ports',
      'the store serves ports',
      { path: here('store') },
      oursExcept('domain/', 'services/ports/', 'store/'),
    ),
    rule(
      'slack-knows-domain-and-services',
      'Slack never knows Notion or the store',
      { path: here('slack') },
      oursExcept('domain/', 'services/', 'slack/'),
    ),
    rule(
      'views-know-domain-and-ids',
      'a view is data in, blocks out',
      { path: here('slack/views') },
      oursExcept('domain/', 'slack/views/', 'slack/ids', 'slack/text/'),
    ),
    rule(
      'jobs-know-services',
      'jobs call services by the clock',
      { path: here('jobs') },
      oursExcept('domain/', 'services/', 'jobs/'),
    ),
    rule(
      'operations-stand-alone',
      'what is counted is handed in; health checks know nobody',
      { path: here('operations') },
      oursExcept('operations/'),
    ),
    rule(
      'sandbox-stands-alone',
      'a stand-in that shares our code proves nothing',
      { path: here('sandbox') },
      oursExcept('domain/clock', 'sandbox/'),
    ),
    rule(
      'only-main-knows-the-sandbox',
      'nothing else may lean on a stand-in',
      { path: '^src/', pathNot: ['^src/sandbox/', '^src/(main|doctor)\\.ts$'] },
      { path: here('sandbox') },
    ),
    rule(
      'only-the-root-knows-everyone',
      'nobody imports the composition root',
      { path: '^src/', pathNot: '^src/main\\.ts$' },
      { path: '^src/(app|main)\\.ts$' },
    ),
    rule(
      'notion-client-appears-once',
      'only src/notion imports it',
      { path: '^src/', pathNot: here('notion') },
      { path: `${NPM}/@notionhq/` },
    ),
    rule(
      'bolt-appears-once',
      'only src/slack imports it',
      { path: '^src/', pathNot: here('slack') },
      { path: `${NPM}/@slack/(bolt|web-api|socket-mode)/` },
    ),
    rule(
      'database-appears-once',
      'only src/store imports it',
      { path: '^src/', pathNot: here('store') },
      { path: `${NPM}/(@electric-sql|pg|drizzle-orm|fs-native-extensions)/` },
    ),
    rule(
      'production-needs-no-dev-package',
      'only the sandbox and scripts may',
      { path: '^src/', pathNot: here('sandbox') },
      { dependencyTypes: ['npm-dev'] },
    ),
    rule(
      'source-knows-no-test',
      'tests know source, never the reverse',
      { path: '^src/' },
      { path: '^(test|bench|scripts)/' },
    ),
    rule('no-cycles', 'arrows have one direction', {}, { circular: true }),
    rule(
      'no-orphans',
      'nobody imports it: delete it',
      { orphan: true, pathNot: ['\\.d\\.ts$', '^src/(main|is-healthy)\\.ts$'] },
      {},
    ),
    rule('no-unresolvable', 'the import leads nowhere', {}, { couldNotResolve: true }),
    rule(
      'no-undeclared-package',
      'declare it in package.json',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: NPM },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
