// Draws the dashboard with the recorded run: node src/ops/picture.mjs
//
// Needs promtool and prometheus (Debian's package prometheus) and Chromium. Prometheus evaluates the expressions of
// grafana.json over the series of recorded.test.yml; the charts are drawn here, not by Grafana.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const STEP = 15;
const BEGIN = 1_767_225_600; // Any time does; Prometheus needs one.
const COLORS = ['#7EB26D', '#EAB839', '#6ED0E0', '#EF843C', '#E24D42', '#1F78C1', '#BA43A9', '#705DA0', '#508642', '#CCA300'];
const WIDTH = 1440;

/** Returns the series of the recording, each as its labels and its values; null where there is none. */
function recorded() {
  const lines = readFileSync(join(here, 'recorded.test.yml'), 'utf8').split('\n');
  const series = [];
  for (let i = 0; i < lines.length; i++) {
    const name = /- series: '(.*)'/.exec(lines[i]);
    if (name) series.push({ name: name[1], values: values(/values: '(.*)'/.exec(lines[i + 1])[1]) });
  }
  return series;
}

function values(text) {
  return text.split(' ').flatMap((part) => {
    const [, value, times] = /^([^x+]+)(?:\+0)?(?:x(\d+))?$/.exec(part);
    if (value === '_') return Array(Number(times ?? 1)).fill(null);
    return Array(Number(times ?? 0) + 1).fill(Number(value));
  });
}

/** The text format that promtool turns into blocks. The families are untyped, which changes no expression. */
function openMetrics(series) {
  const families = group(series);
  let text = '';
  for (const [name, members] of families) {
    text += `# TYPE ${name} unknown\n`;
    for (const one of members) {
      one.values.forEach((value, i) => {
        if (value !== null) text += `${one.name} ${value} ${BEGIN + i * STEP}\n`;
      });
    }
  }
  return `${text}# EOF\n`;
}

function group(series) {
  const families = new Map();
  for (const one of series) {
    const name = one.name.slice(0, one.name.indexOf('{'));
    families.set(name, [...(families.get(name) ?? []), one]);
  }
  return families;
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function ready(url, process) {
  for (let i = 0; i < 150; i++) {
    if (process.exitCode !== null) throw new Error('prometheus ended');
    if (await fetch(`${url}/-/ready`).then((answer) => answer.ok, () => false)) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error('prometheus is not ready');
}

/** Returns the lines of a panel, with the expressions as Grafana sends them. */
async function evaluate(url, panel, end) {
  const lines = [];
  for (const target of panel.targets) {
    const query = target.expr.replaceAll('$__rate_interval', '1m').replaceAll('$job', '.*').replaceAll('$api', '.*');
    const parameters = new URLSearchParams({ query, start: BEGIN, end, step: STEP });
    const answer = await (await fetch(`${url}/api/v1/query_range?${parameters}`)).json();
    if (answer.status !== 'success') throw new Error(`${panel.title}: ${answer.error}`);
    for (const result of answer.data.result) {
      const label = target.legendFormat.replace(/{{(.*?)}}/g, (all, name) => result.metric[name] ?? '');
      lines.push({ label, points: result.values.map(([time, value]) => [time, Number(value)]) });
    }
  }
  return lines;
}

function text(value, unit) {
  const short = (n) => (n >= 100 ? n.toFixed(0) : String(Number(n.toPrecision(2))));
  if (unit === 'percentunit') return `${short(value * 100)} %`;
  if (unit === 's') return value >= 120 ? `${short(value / 60)} min` : value >= 1 || value === 0 ? `${short(value)} s` : `${short(value * 1000)} ms`;
  return short(value) + (unit === 'reqps' ? '/s' : '');
}

function niceTop(value) {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((n) => n * power).find((n) => n >= value);
}

function escape(label) {
  return label.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function chart(panel, lines, end, width) {
  const height = 128;
  const left = 50;
  const { unit, custom, thresholds } = panel.fieldConfig.defaults;
  const limit = thresholds?.steps.at(-1).value;
  const finite = lines.flatMap((line) => line.points.map((point) => point[1])).filter(Number.isFinite);
  const most = Math.max(...finite, limit ?? 0) || 1;
  const top = unit === 's' && most >= 120 ? niceTop(most / 60) * 60 : niceTop(most);
  const x = (time) => left + ((time - BEGIN) / (end - BEGIN)) * (width - left - 6);
  const y = (value) => 6 + (1 - value / top) * (height - 24);
  let svg = '';
  for (const part of [0, 0.5, 1]) {
    svg += `<line class="grid" x1="${left}" x2="${width - 6}" y1="${y(part * top)}" y2="${y(part * top)}"/>`;
    svg += `<text x="${left - 5}" y="${y(part * top) + 4}" text-anchor="end">${text(part * top, unit)}</text>`;
  }
  for (let minute = 0; minute <= (end - BEGIN) / 60; minute += 5) {
    svg += `<text x="${x(BEGIN + minute * 60)}" y="${height - 4}" text-anchor="middle">${minute} min</text>`;
  }
  lines.forEach((line, i) => {
    const color = COLORS[i % COLORS.length];
    if (custom.drawStyle === 'bars') {
      for (const [time, value] of line.points) {
        if (value > 0) svg += `<line x1="${x(time)}" x2="${x(time)}" y1="${y(0)}" y2="${y(value)}" stroke="${color}" stroke-width="3" opacity=".6"/>`;
      }
      return;
    }
    let path = '';
    let before = -Infinity;
    for (const [time, value] of line.points) {
      if (!Number.isFinite(value)) continue;
      path += `${time - before > STEP ? 'M' : 'L'}${x(time).toFixed(1)} ${y(value).toFixed(1)}`;
      before = time;
    }
    svg += `<path d="${path}" fill="none" stroke="${color}" stroke-width="1.5"/>`;
  });
  if (limit) svg += `<line class="limit" x1="${left}" x2="${width - 6}" y1="${y(limit)}" y2="${y(limit)}"/>`;
  const legend = lines.map((line, i) => `<span><i style="background:${COLORS[i % COLORS.length]}"></i>${escape(line.label)}</span>`).join('');
  return `<figure style="width:${width}px"><figcaption>${escape(panel.title)}</figcaption>
    <svg width="${width}" height="${height}">${svg}</svg><div>${legend || 'no data'}</div></figure>`;
}

const STYLE = `body{margin:0;padding:10px;width:${WIDTH}px;background:#f4f5f5;color:#24292e;font:11px sans-serif}
  h2{font-size:13px;margin:6px 2px}section{display:flex;gap:8px}figure{margin:0;background:#fff;border:1px solid #dde;padding:4px 0}
  figcaption{font-weight:bold;text-align:center}svg text{font-size:10px;fill:#555}.grid{stroke:#e3e3e8}
  .limit{stroke:#d00;stroke-dasharray:4 3}div{padding:0 8px;line-height:14px}span{margin-right:9px;white-space:nowrap}
  i{display:inline-block;width:10px;height:3px;margin:0 4px 3px 0}`;

async function page(url, end) {
  const { panels } = JSON.parse(readFileSync(join(here, 'grafana.json'), 'utf8'));
  let html = '';
  for (const panel of panels) {
    if (panel.type === 'row') {
      html += `${html ? '</section>' : ''}<h2>${escape(panel.title)}</h2><section>`;
    } else {
      const width = Math.floor((WIDTH * panel.gridPos.w) / 24) - 8;
      html += chart(panel, await evaluate(url, panel, end), end, width);
    }
  }
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body>${html}</section></body>`;
}

const work = mkdtempSync(join(tmpdir(), 'portone-picture-'));
const port = await freePort();
let prometheus;
try {
  const series = recorded();
  const end = BEGIN + (Math.max(...series.map((one) => one.values.length)) - 1) * STEP;
  writeFileSync(join(work, 'metrics'), openMetrics(series));
  execFileSync('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', join(work, 'metrics'), join(work, 'data')]);
  writeFileSync(join(work, 'prometheus.yml'), '');
  prometheus = spawn('prometheus', [
    `--config.file=${join(work, 'prometheus.yml')}`, `--storage.tsdb.path=${join(work, 'data')}`,
    '--storage.tsdb.retention.time=100y', `--web.listen-address=127.0.0.1:${port}`, '--log.level=error'],
    { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  await ready(url, prometheus);
  const file = join(work, 'dashboard.html');
  writeFileSync(file, await page(url, end));
  execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars',
    `--user-data-dir=${join(work, 'chromium')}`, `--window-size=${WIDTH + 20},1070`,
    `--screenshot=${join(here, 'dashboard.png')}`, `file://${file}`], { stdio: 'ignore' });
} finally {
  prometheus?.kill();
  await new Promise((ended) => (prometheus ? prometheus.once('exit', ended) : ended()));
  rmSync(work, { recursive: true, force: true });
}
