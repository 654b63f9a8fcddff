/** For the container's health check: whether the process answers at `/healthz`. Exit code 0 or 1. */
const port = process.env['OPP_OPERATIONS_PORT'] ?? '9090';

fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
  ({ ok }) => {
    process.exitCode = ok ? 0 : 1;
  },
  () => {
    process.exitCode = 1;
  },
);
