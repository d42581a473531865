// Shows the page that the address names, and all of them on paper.

const PRINTED = 40;
const PAPER_WIDTH = 500;

const report = JSON.parse(document.getElementById('report').textContent);
const main = document.getElementById('main');
const view = {column: 1, descending: true, search: '', severities: new Set(ORDER)};
let pages = [];

function linkOf(job) {
  return '#job=' + encodeURIComponent(job.key);
}

function jobOfAddress() {
  return report.jobs.find(job => linkOf(job) === location.hash);
}

function navigation(job) {
  if (!job) {
    return [];
  }
  const jobs = shown(report, view);
  const at = jobs.indexOf(job);
  const link = (other, word) => other && el('a', {href: linkOf(other)}, `${word}: ${other.name}`);
  return [
    el('a', {href: '#'}, 'All jobs'),
    at > 0 && link(jobs[at - 1], 'Previous'),
    at >= 0 && link(jobs[at + 1], 'Next'),
  ].filter(Boolean).flatMap((one, i) => (i ? [' · ', one] : [one]));
}

/** A page that took the place of another one is read from its headline on. */
function open(isFirst) {
  const job = jobOfAddress();
  const page = job ? jobPage(job, report) : {node: fleetPage(report, view)};
  pages = job ? [page] : [];
  document.title = (job ? job.name : headline(report.totals)) + ' – Flink Sustain report';
  document.getElementById('nav').replaceChildren(...navigation(job));
  main.replaceChildren(page.node);
  page.fit?.();
  if (!isFirst) {
    scrollTo(0, 0);
    page.node.querySelector('h1').focus({preventScroll: true});
  }
}

/** On paper a fleet is followed by the pages of its jobs, and everything is light. */
function toPaper() {
  document.documentElement.dataset.paper = '';
  if (!jobOfAddress()) {
    pages = shown(report, view).slice(0, PRINTED).map(job => jobPage(job, report));
    main.append(...pages.map(page => page.node));
  }
  pages.forEach(page => page.fit(PAPER_WIDTH));
}

function toScreen() {
  delete document.documentElement.dataset.paper;
  open(true);
}

document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', () => open(false));
addEventListener('resize', () => pages.forEach(page => page.fit()));
addEventListener('beforeprint', toPaper);
addEventListener('afterprint', toScreen);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change',
    () => pages.forEach(page => page.redraw()));
open(true);
