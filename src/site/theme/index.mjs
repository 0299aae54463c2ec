import DefaultTheme from 'vitepress/theme';
import { useRoute } from 'vitepress';
import { nextTick, onMounted, watch } from 'vue';
import './tables.css';

/** Draws the diagrams of the page that is shown. */
async function draw() {
  await nextTick();
  if (!document.querySelector('pre.mermaid:not([data-processed])')) return;
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false, theme: document.documentElement.classList.contains('dark') ? 'dark' : 'default' });
  await mermaid.run({ querySelector: 'pre.mermaid:not([data-processed])' });
}

export default {
  extends: DefaultTheme,
  setup() {
    onMounted(draw);
    watch(() => useRoute().path, draw);
  },
};
