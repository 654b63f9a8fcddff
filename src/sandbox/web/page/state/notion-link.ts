/** The page id (with dashes) in the address of a Notion page; undefined for any other address. */
export function notionPageIn(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  if (!/(^|\.)notion\.(so|com|site)$/.test(hostname)) return undefined;
  const hex = /([0-9a-f]{32})\/?$/i.exec(pathname.replaceAll('-', ''))?.[1]?.toLowerCase();
  if (hex === undefined) return undefined;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
