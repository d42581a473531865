// The first page: what is wrong, what is wasted, what could be saved.

const ORDER = ['critical', 'warning', 'info', 'ok'];

const COLUMNS = [
  {title: 'Job', value: job => job.key, first: 'ascending'},
  {title: 'Verdict', value: job => ORDER.length - ORDER.indexOf(severityOf(job))},
  {title: 'Busiest', value: job => busiest(job)?.busy, number: true},
  {title: 'Lag', value: job => lag(job).value, number: true},
  {title: 'CPU', value: job => job.cpu, number: true},
  {title: 'Cost a month', value: job => job.bill.per_month, number: true},
  {title: 'Could save', value: saving, number: true},
];

function headline(totals) {
  const parts = [
    [totals.critical, 'fails at its work', 'fail at their work'],
    [totals.warning, 'needs attention', 'need attention'],
    [totals.info, 'is worth a look', 'are worth a look'],
    [totals.ok, 'is well', 'are well'],
  ].filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many));
  return plural(totals.jobs, 'job', 'jobs') + (parts.length ? ': ' + parts.join(', ') : '');
}

function tile(title, big, small) {
  return el('div', {}, el('dt', {}, title),
      el('dd', {class: 'big'}, big), el('dd', {class: 'muted small'}, small));
}

/** The first few, and how many there are besides. */
function some(texts) {
  const rest = texts.length - 3;
  return texts.slice(0, 3).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** What harmed a job before its latest verdict, and for how long. */
function earlier(job) {
  const times = new Map();
  job.marks
      .filter(mark => mark.kind === 'verdict' && ['critical', 'warning'].includes(mark.severity))
      .filter(mark => mark.title !== job.verdict?.cause)
      .forEach(mark => times.set(mark.title, (times.get(mark.title) ?? 0) + mark.to - mark.from));
  return [...times].map(([cause, ms]) => `${cause} for ${duration(ms)}`).join(', ');
}

function tiles(report) {
  const {totals, prices} = report;
  const ill = report.jobs.filter(job => ['critical', 'warning'].includes(severityOf(job)));
  const advised = report.jobs.filter(job => job.advice);
  const all = [
    tile('Need attention', String(ill.length),
        some(ill.map(job => `${job.name}: ${job.verdict.cause}`)) || 'no job is harmed'),
    tile('Recommendations', String(advised.length),
        some(advised.map(job => `${job.name}: ${job.advice.knob}`)) || 'nothing is to be changed'),
  ];
  if (prices && totals.unpriced < totals.jobs) {
    const sum = value => money(value) + ' ' + prices.currency;
    all.push(
        tile('Could be saved a month', sum(totals.saving_per_month),
            `of ${sum(totals.per_month)}`
                + (totals.extra_per_month > 0 ? `; others need ${sum(totals.extra_per_month)}` : '')
                + (totals.unpriced ? `; ${plural(totals.unpriced, 'job', 'jobs')} unpriced` : '')),
        tile('Paid for and idle a month', sum(totals.idle_per_month),
            'CPU that was not used, headroom included'));
  } else {
    all.push(tile('Could be saved a month', NOTHING,
        prices ? 'machines are not known' : 'no prices were given'));
  }
  return el('dl', {class: 'tiles'}, all);
}

function cells(job, report) {
  const lagging = lag(job);
  const verdict = job.verdict;
  return [
    el('th', {scope: 'row'}, el('a', {href: linkOf(job)}, job.name),
        job.key.split('/').slice(0, 2).filter(Boolean).length > 0
            && el('p', {}, job.key.split('/').slice(0, 2).filter(Boolean).join('/'))),
    el('td', {},
        verdict ? tag(verdict.severity, verdict.cause) : NOTHING,
        verdict?.where && [' at ', verdict.where],
        verdict && el('p', {}, tidy(verdict.summary)),
        earlier(job) && el('p', {}, 'Earlier: ' + earlier(job) + '.')),
    el('td', {class: 'number'}, amount(busiest(job)?.busy, 'percent')),
    el('td', {class: 'number'}, amount(lagging.value, lagging.unit)),
    el('td', {class: 'number'}, amount(job.cpu, 'ratio')),
    el('td', {class: 'number'}, money(job.bill.per_month)),
    el('td', {class: 'number'}, money(saving(job))),
  ];
}

/** Whether a job has all words of the search in its name, verdict or advice. */
function matches(job, view) {
  const text = [job.key, job.name, job.verdict?.cause, job.verdict?.where, job.advice?.knob]
      .join(' ').toLowerCase();
  return view.severities.has(severityOf(job))
      && view.search.toLowerCase().split(/\s+/).every(word => text.includes(word));
}

/** Jobs that are shown, in order; what is not known comes last either way. */
function shown(report, view) {
  const {value} = COLUMNS[view.column];
  const sign = view.descending ? -1 : 1;
  return report.jobs.filter(job => matches(job, view)).sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (!isKnown(x) || !isKnown(y)) {
      return isKnown(y) - isKnown(x);
    }
    return sign * (typeof x === 'string' ? x.localeCompare(y) : x - y);
  });
}

function header(view, redraw) {
  return el('tr', {}, COLUMNS.map((column, index) => {
    const sorted = index === view.column;
    const direction = view.descending ? 'descending' : 'ascending';
    return el('th', {
      scope: 'col',
      class: column.number && 'number',
      'aria-sort': sorted && direction,
    }, el('button', {
      type: 'button',
      click: () => {
        view.descending = sorted ? !view.descending : column.first !== 'ascending';
        view.column = index;
        redraw();
      },
    }, column.title));
  }));
}

function controls(report, view, redraw) {
  const present = ORDER.filter(one => report.jobs.some(job => severityOf(job) === one));
  return el('form', {class: 'controls', role: 'search', submit: event => event.preventDefault()},
      el('label', {}, 'Find ', el('input', {
        type: 'search',
        id: 'search',
        value: view.search,
        placeholder: 'job, verdict or knob',
        input: event => {
          view.search = event.target.value;
          redraw();
        },
      })),
      el('fieldset', {}, el('legend', {}, 'Show'), present.map(severity => el('label', {},
          el('input', {
            type: 'checkbox',
            value: severity,
            checked: view.severities.has(severity),
            change: event => {
              view.severities[event.target.checked ? 'add' : 'delete'](severity);
              redraw();
            },
          }),
          tag(severity, SEVERITIES[severity].word)))),
      el('span', {id: 'count', class: 'muted', role: 'status'}));
}

function fleetPage(report, view) {
  const head = el('thead');
  const body = el('tbody');
  const page = el('section', {class: 'page fleet'},
      el('h1', {tabindex: '-1'}, headline(report.totals)),
      el('p', {class: 'facts'}, `Seen for ${duration(report.to - report.from)}, `
          + `${day(report.from)} ${clock(report.from)} to ${time(report.to, report)} UTC, `
          + `in windows of ${duration(report.window_ms)}.`),
      tiles(report),
      controls(report, view, redraw),
      el('div', {class: 'scroll'}, el('table', {},
          el('caption', {}, 'Busiest is the busy time of the busiest vertex and lag what waits, '
              + 'both at the end; CPU is of the cores of the job, over the whole time.'
              + (report.prices ? ` Costs in ${report.prices.currency}. Prices: ${report.prices.source}`
                  + ` (${report.prices.date}).` : '')),
          head, body)));

  function redraw() {
    const focused = [...head.querySelectorAll('button')].indexOf(document.activeElement);
    const jobs = shown(report, view);
    head.replaceChildren(header(view, redraw));
    head.querySelectorAll('button')[focused]?.focus();
    body.replaceChildren(...jobs.map(job => el('tr', {}, cells(job, report))));
    page.querySelector('#count').textContent =
        `${jobs.length} of ${plural(report.jobs.length, 'job', 'jobs')}`;
  }

  redraw();
  return page;
}
