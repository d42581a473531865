// The page of one job.

function facts(job) {
  const machines = job.machines;
  return [
    job.key,
    job.flink_version && 'Flink ' + job.flink_version,
    job.state,
    machines && plural(machines.task_managers, 'task manager', 'task managers')
        + ` of ${number(machines.cores)} cores and ${number(machines.gib)} GiB`,
  ].filter(Boolean).join(' · ');
}

function verdictBox(job, report) {
  const verdict = job.verdict;
  if (!verdict) {
    return el('div', {class: 'verdict'}, el('h2', {}, 'No verdict yet'));
  }
  return el('div', {class: 'verdict ' + verdict.severity},
      el('h2', {}, tag(verdict.severity, verdict.cause), verdict.where && ' at ' + verdict.where),
      el('p', {}, tidy(verdict.summary)),
      verdict.explains.length > 0 && el('p', {}, 'It explains: ' + verdict.explains.join(', ') + '.'),
      el('p', {class: 'muted small'}, `Since ${time(verdict.since, report)}, last seen `
          + `${time(verdict.at, report)}, confidence ${percent(verdict.confidence)}`
          + (verdict.runbook ? `; what to do is in ${verdict.runbook}` : '') + '.'),
      verdict.would_change.length > 0 && el('details', {},
          el('summary', {}, 'What would change the verdict'),
          el('ul', {}, verdict.would_change.map(one => el('li', {}, one)))));
}

function turn(advice) {
  if (!advice.proposed) {
    return '';
  }
  const bounds = advice.lower || advice.upper
      ? ` (${[advice.lower && 'at least ' + advice.lower, advice.upper && 'at most ' + advice.upper]
          .filter(Boolean).join(', ')})` : '';
  return ` ${advice.current ? 'from ' + advice.current + ' ' : ''}to ${advice.proposed}${bounds}`;
}

function adviceList(job) {
  const advice = job.advice;
  if (!advice) {
    return el('p', {}, 'Nothing is recommended.');
  }
  const rows = [
    ['Turn', [el('code', {}, advice.knob), turn(advice)]],
    ['That is', advice.action],
    ['Expect', advice.effect],
    ['Avoid', advice.avoid],
    ['Not known', advice.missing.join(', ')],
  ].filter(([, text]) => text && text.length);
  return el('dl', {class: 'advice'},
      rows.map(([title, text]) => [el('dt', {}, title), el('dd', {}, text)]));
}

function costTable(job, report) {
  const {bill} = job;
  const currency = report.prices?.currency ?? '';
  if (!isKnown(bill.per_month)) {
    return el('p', {}, report.prices ? 'The machines of this job are not known.'
        : 'No prices were given.');
  }
  const isChanged = isKnown(bill.per_month_after);
  const row = (title, now, after) => el('tr', {}, el('th', {scope: 'row'}, title),
      (isChanged ? [now, after, isKnown(after) ? after - now : null] : [now]).map(value =>
          el('td', {class: 'number'}, money(value))));
  return [
    el('table', {},
        el('caption', {}, `In ${currency}. Prices: ${report.prices?.source ?? 'those of the advice'}`),
        el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'Cost'),
            (isChanged ? ['Now', 'After', 'Difference'] : ['Now']).map(title =>
                el('th', {scope: 'col', class: 'number'}, title)))),
        el('tbody', {}, row('a month', bill.per_month, bill.per_month_after),
            row('a million records', bill.per_million, bill.per_million_after))),
    !isChanged && el('p', {class: 'muted small after'},
        job.advice ? 'What is recommended changes no machines, as far as is known.'
            : 'Nothing is recommended that would change it.'),
  ];
}

function evidenceTable(job) {
  return el('div', {class: 'scroll short'}, el('table', {},
      el('caption', {}, 'The numbers that the verdict rests on'),
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'Feature'),
          el('th', {scope: 'col', class: 'number'}, 'Value'),
          el('th', {scope: 'col'}, 'What it is'))),
      el('tbody', {}, job.evidence.map(one => el('tr', {},
          el('th', {scope: 'row'}, el('code', {}, one.feature)),
          el('td', {class: 'number'}, one.value),
          el('td', {}, one.about))))));
}

function whereOf(mark, job) {
  return mark.where || job.vertices.find(vertex => vertex.id === mark.vertex)?.name || 'job';
}

function marksTable(job, report) {
  return el('div', {class: 'scroll happened'}, el('table', {},
      el('caption', {}, 'In order of time'
          + (job.marks_left_out ? `; ${job.marks_left_out} older ones are left out` : '')),
      el('thead', {}, el('tr', {}, ['From', 'To', 'What', 'Where', 'In words'].map(title =>
          el('th', {scope: 'col'}, title)))),
      el('tbody', {}, job.marks.map(mark => el('tr', {},
          el('td', {class: 'number'}, time(mark.from, report)),
          el('td', {class: 'number'}, mark.to > mark.from ? time(mark.to, report) : ''),
          el('td', {}, mark.kind === 'event' || mark.kind === 'change' ? `${mark.kind}: ${mark.title}`
              : [mark.kind === 'advice' ? '' : mark.kind + ' ', tag(mark.severity, mark.title)]),
          el('td', {}, whereOf(mark, job)),
          el('td', {}, tidy(mark.text)))))));
}

/** What is so at a point of time, in one line. */
function atPoint(job, point, report) {
  const at = endOf(job.grid, point);
  const verdict = job.marks.findLast(mark => mark.kind === 'verdict' && mark.from <= at);
  return time(at, report) + (verdict ? ', ' + verdict.title : '');
}

function timeBar(job, report, onPoint) {
  const output = el('output', {for: 'time'});
  const slider = el('input', {
    type: 'range',
    id: 'time',
    min: 0,
    max: job.grid.count - 1,
    value: job.grid.count - 1,
    input: event => onPoint(Number(event.target.value)),
  });
  return {
    node: el('div', {class: 'bar'}, el('label', {for: 'time'}, 'Shown at'), slider, output),
    show(point) {
      slider.value = point;
      output.textContent = atPoint(job, point, report);
      slider.setAttribute('aria-valuetext', output.textContent + '; ' + job.vertices
          .map(vertex => `${vertex.name} ${says(vertex, point)}`).join('; '));
    },
    point() {
      return Number(slider.value);
    },
  };
}

function jobPage(job, report) {
  let showing = false;
  const graph = graphFigure(job);
  const bar = timeBar(job, report, show);
  const [vertices, tracks] = [vertexCharts(job, show), trackCharts(job, show)];
  const charts = [...vertices, ...tracks];

  /** Moving one chart moves all of them, and they answer. */
  function show(point) {
    if (!showing) {
      showing = true;
      [graph, bar, ...charts].forEach(part => part.show(point));
      showing = false;
    }
  }

  const node = el('article', {class: 'page'},
      el('h1', {tabindex: '-1'}, job.name),
      el('p', {class: 'facts'}, facts(job)),
      verdictBox(job, report),
      el('div', {class: 'pair'},
          el('section', {}, el('h2', {}, 'What to do'), adviceList(job)),
          el('section', {}, el('h2', {}, 'Cost before and after'), costTable(job, report))),
      bar.node,
      el('section', {}, el('h2', {}, 'Graph'), graph.node, vertexTable(job)),
      el('section', {}, el('h2', {}, 'Over time'),
          el('p', {class: 'muted small'}, (job.grid.windows > 1
              ? `Each point stands for ${job.grid.windows} windows of ${duration(report.window_ms)}:`
                  + ' the mean of shares and rates, the highest of the rest. ' : '')
              + 'Bars at the top of a chart are symptoms, dashed lines are changes and events.'),
          lanes(job),
          vertices.length > 0 && el('h2', {}, 'Time of each vertex'),
          vertices.map(one => one.node),
          el('h2', {}, 'Load, lag, memory, checkpoints'),
          tracks.map(one => one.node),
          numbersTable(job, report)),
      el('section', {}, el('h2', {}, 'Evidence'), evidenceTable(job)),
      el('section', {}, el('h2', {}, 'What happened'), marksTable(job, report)));

  show(job.grid.count - 1);
  return {
    node,
    /** To be called when it stands in the document, whose layout says how wide charts are. */
    fit(width) {
      charts.forEach(one => one.fit(width));
      // Charts know their scales a little later, and only then where a point of time is.
      queueMicrotask(() => show(bar.point()));
    },
    redraw() {
      charts.forEach(one => one.redraw());
    },
  };
}
