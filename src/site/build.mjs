// Builds a static site with search from the READMEs and src/docs into target/docs/site.
//
//   node src/site/build.mjs [URL of the repository]
//
// Links between pages become links of the site, other files of the repository links to their
// sources. Fails on a link whose target does not exist. DOCS_BASE is the path that the site is
// served under, / by default. Look at it with: npm --prefix target/docs run preview
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const SITE = 'src/site';
const TARGET = 'target/docs';
const STAGE = `${TARGET}/pages`;
const repository = /^https:/.test(process.argv[2] ?? '') ? process.argv[2].replace(/\/$/, '') : null;

/** The pages of the site by the files that they are made from. */
function pages() {
  const found = new Map([
    ['README.md', 'index.md'],
    ['README.ko.md', 'ko/index.md'],
    ['CONTRIBUTING.md', 'contributing.md'],
    ['SECURITY.md', 'security-policy.md'],
    ['CHANGELOG.md', 'changelog.md'],
  ]);
  for (const file of readdirSync('src/docs').filter((name) => name.endsWith('.md'))) {
    const name = file.replace(/(\.ko)?\.md$/, '').replace(/^index$/, 'contents');
    found.set(`src/docs/${file}`, (file.endsWith('.ko.md') ? 'ko/' : '') + `${name}.md`);
  }
  return found;
}

const PAGES = pages();
const dead = [];

/** Returns a link of a file as a link of the site. */
function link(file, text, target) {
  if (/^(https?:|#)/.test(target)) return `[${text}](${target})`;
  const [path, anchor] = target.split('#');
  const linked = posix.normalize(posix.join(posix.dirname(file), path));
  if (!existsSync(linked)) dead.push(`${file}: ${target}`);
  const page = PAGES.get(linked);
  if (page) return `[${text}](/${page}${anchor ? `#${anchor}` : ''})`;
  if (/\.(png|svg)$/.test(linked)) {
    const image = `images/${linked.replaceAll('/', '-')}`;
    mkdirSync(join(STAGE, 'public/images'), { recursive: true });
    cpSync(linked, join(STAGE, 'public', image));
    return `[${text}](/${image})`;
  }
  return repository ? `[${text}](${repository}/blob/main/${linked})` : text;
}

/** A link, or code, in which nothing is a link. */
const LINK_OR_CODE = /\[((?:[^\][`]|`[^`]*`)*)\]\(([^)\s]+)\)|`[^`]+`/g;

/** Returns the text of a page of the site: links are changed everywhere but in code. */
function page(file) {
  return readFileSync(file, 'utf8')
    .replace(/^\[(한국어|English)\]\([^)]*\)\n\n/m, '')
    .split(/(^```[^]*?^```$)/m)
    .map((part, i) =>
      i % 2 ? part : part.replace(LINK_OR_CODE, (all, text, to) => (to ? link(file, text, to) : all)))
    .join('');
}

/** Returns the navigation: the headings and lists of the index. */
function sidebar(index, start) {
  const groups = [{ text: start.text, link: start.link }];
  for (const line of readFileSync(index, 'utf8').split('\n')) {
    const heading = /^## (.+)$/.exec(line);
    const item = /^- \[([^\]]+)\]\(([^)]+)\)/.exec(line);
    if (heading) groups.push({ text: heading[1], items: [] });
    if (item) {
      const made = PAGES.get(posix.normalize(posix.join('src/docs', item[2])));
      groups.at(-1).items.push({ text: item[1], link: `/${made.replace(/\.md$/, '')}` });
    }
  }
  return groups;
}

rmSync(STAGE, { recursive: true, force: true });
for (const [file, to] of PAGES) {
  mkdirSync(join(STAGE, dirname(to)), { recursive: true });
  writeFileSync(join(STAGE, to), page(file));
}
if (dead.length) {
  console.error(`Dead links:\n  ${dead.join('\n  ')}`);
  process.exit(1);
}
cpSync(`${SITE}/config.mjs`, `${STAGE}/.vitepress/config.mjs`);
cpSync(`${SITE}/theme`, `${STAGE}/.vitepress/theme`, { recursive: true });
writeFileSync(
  `${STAGE}/.vitepress/sidebar.json`,
  JSON.stringify({
    root: sidebar('src/docs/index.md', { text: 'First steps', link: '/' }),
    ko: sidebar('src/docs/index.ko.md', { text: '시작하기', link: '/ko/' }),
  }));

cpSync(`${SITE}/package.json`, `${TARGET}/package.json`);
const npm = (...args) =>
  execFileSync('npm', ['--prefix', TARGET, ...args], { stdio: 'inherit', shell: process.platform === 'win32' });
const { dependencies } = JSON.parse(readFileSync(`${SITE}/package.json`, 'utf8'));
if (!Object.keys(dependencies).every((name) => existsSync(`${TARGET}/node_modules/${name}`))) {
  npm('install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund');
}
npm('run', '--silent', 'build');
console.log(`The site is in ${TARGET}/site; look at it with: npm --prefix ${TARGET} run preview`);
