import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

type PageFile = { readonly type: string; readonly body: string };

/** The page and its files by path; undefined for any other path. The token is written into the page alone. */
export type PageFiles = { get(path: string): Promise<PageFile | undefined> };

/** Bundles the page's script in memory, once and at once; nothing is written to disk. */
export const openPageFiles = (token: string): PageFiles => {
  const script = bundle();
  script.catch(() => {});
  const files = new Map<string, () => Promise<PageFile>>([
    ['/', async () => ({ type: 'text/html; charset=utf-8', body: html(token) })],
    ['/page.js', async () => ({ type: 'text/javascript; charset=utf-8', body: await script })],
    ['/page.css', async () => ({ type: 'text/css; charset=utf-8', body: await styles() })],
    [
      '/icon.svg',
      async () => ({ type: 'image/svg+xml', body: await readFile(near('page/icon.svg'), 'utf8') }),
    ],
  ]);
  return { get: async path => files.get(path)?.() };
};

const bundle = async (): Promise<string> => {
  const build = await rolldown({
    input: fileURLToPath(new URL('./page/page.tsx', import.meta.url)),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
  });
  try {
    const { output } = await build.generate({ format: 'esm', minify: true });
    return output[0].code;
  } finally {
    await build.close();
  }
};

const styles = async (): Promise<string> => {
  const sheets = await Promise.all(STYLES.map(name => readFile(near(`page/${name}.css`), 'utf8')));
  return sheets.join('\n');
};

const html = (token: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="workspace-token" content="${token}">
<title>Local workspace</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body>
<div id="page"></div>
<noscript>This page needs JavaScript.</noscript>
</body>
</html>
`;

const near = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const STYLES = [
  'colors',
  'frame',
  'sidebar',
  'messages',
  'blocks',
  'cards',
  'tables',
  'forms',
  'modals',
  'menus',
  'home',
  'payloads',
];
