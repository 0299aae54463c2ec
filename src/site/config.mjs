import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const sidebar = JSON.parse(readFileSync(new URL('./sidebar.json', import.meta.url), 'utf8'));

/** Names headings as GitHub does, so that one link works in both places. */
const slugify = (text) =>
  text.trim().toLowerCase().replace(/[^\p{L}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');

export default defineConfig({
  title: 'portone-vertx',
  base: process.env.DOCS_BASE ?? '/',
  outDir: '../site',
  cleanUrls: false,
  markdown: {
    anchor: { slugify },
    headers: { slugify },
    toc: { slugify },
    config(md) {
      // Drawn in the browser by the theme.
      const fence = md.renderer.rules.fence;
      md.renderer.rules.fence = (tokens, i, ...rest) =>
        tokens[i].info === 'mermaid'
          ? `<pre class="mermaid" v-pre>${md.utils.escapeHtml(tokens[i].content)}</pre>`
          : fence(tokens, i, ...rest);
    },
  },
  // The diagrams are large, and are loaded only by pages that have one.
  vite: { build: { chunkSizeWarningLimit: 3_000 } },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'PortOne V1 and V2 for Eclipse Vert.x',
      themeConfig: { sidebar: sidebar.root },
    },
    ko: {
      label: '한국어',
      lang: 'ko',
      description: 'Eclipse Vert.x용 포트원 V1·V2 클라이언트',
      themeConfig: {
        sidebar: sidebar.ko,
        outline: { label: '이 문서의 내용' },
        docFooter: { prev: '이전', next: '다음' },
        darkModeSwitchLabel: '화면 모드',
        lightModeSwitchTitle: '밝은 화면으로 전환',
        darkModeSwitchTitle: '어두운 화면으로 전환',
        sidebarMenuLabel: '목차',
        returnToTopLabel: '맨 위로',
        langMenuLabel: '언어 선택',
      },
    },
  },
  themeConfig: {
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        // A Korean word carries its particle, as in 토큰을: the query is the start of the word.
        miniSearch: { searchOptions: { prefix: true, fuzzy: false, combineWith: 'AND' } },
        locales: {
          ko: {
            translations: {
              button: { buttonText: '검색', buttonAriaLabel: '검색' },
              modal: {
                displayDetails: '자세히 보기',
                resetButtonTitle: '검색어 지우기',
                backButtonTitle: '검색 닫기',
                noResultsText: '검색 결과 없음:',
                footer: { selectText: '선택', navigateText: '이동', closeText: '닫기' },
              },
            },
          },
        },
      },
    },
  },
});
