// Numbers, times and words as people read them.

const SEVERITIES = {
  critical: {sign: '✖', word: 'critical'},
  warning: {sign: '▲', word: 'warning'},
  info: {sign: '●', word: 'worth a look'},
  ok: {sign: '✓', word: 'well'},
};

const STATES = {
  b: {name: 'busy', word: 'busy, 80 % or more'},
  p: {name: 'backpressured', word: 'backpressured, 30 % or more'},
  w: {name: 'working', word: 'working'},
  i: {name: 'idle', word: 'idle, 90 % or more'},
  '?': {name: 'unknown', word: 'not measured'},
};

const NOTHING = '–';

function isKnown(value) {
  return value != null;
}

/** 1234.5 is 1,235; 12.34 is 12.3; 0.0123 is 0.0123. */
function number(value) {
  const digits = {maximumSignificantDigits: Math.abs(value) >= 100 ? 21 : 3};
  const whole = Math.abs(value) >= 100 ? Math.round(value) : value;
  return whole.toLocaleString('en', digits);
}

/** 0.179 is 18 %, 0.0493 is 4.9 %. */
function percent(ratio) {
  const digits = Math.abs(ratio) < 0.1 ? 1 : 0;
  return (ratio * 100).toLocaleString('en', {maximumFractionDigits: digits}) + '\u00a0%';
}

/** A sentence in which numbers stay beside their per cent. */
function tidy(sentence) {
  return sentence.replace(/(\d) %/g, '$1\u00a0%');
}

function bytes(value) {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return number(value) + ' ' + units[unit];
}

/** A value in its unit. */
function amount(value, unit) {
  if (!isKnown(value)) {
    return NOTHING;
  }
  switch (unit) {
    case 'ratio': return percent(value);
    case 'percent': return number(value) + '\u00a0%';
    case 'bytes': return bytes(value);
    default: return number(value) + ' ' + unit;
  }
}

/** The same where there is little room: 12000 records/s are 12K. */
function brief(value, unit) {
  return unit.startsWith('records')
      ? value.toLocaleString('en', {notation: 'compact', maximumSignificantDigits: 3})
      : amount(value, unit);
}

/** An amount of money: whole from 100 on. */
function money(value) {
  return isKnown(value) ? number(value) : NOTHING;
}

function clock(ms) {
  return new Date(ms).toISOString().slice(11, 19);
}

function day(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}

/** A time, with its day where the report is about more than one. */
function time(ms, report) {
  return day(report.from) === day(report.to) ? clock(ms) : day(ms) + ' ' + clock(ms);
}

/** 5 s, 2 min 30 s, 3 h 20 min, 4 d 2 h. */
function duration(ms) {
  const parts = [[86_400_000, 'd'], [3_600_000, 'h'], [60_000, 'min'], [1000, 's']];
  const said = [];
  let rest = Math.round(ms / 1000) * 1000;
  for (const [size, unit] of parts) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 && said.length < 2) {
      said.push(count + ' ' + unit);
    }
  }
  return said.join(' ') || '0 s';
}

function plural(count, one, many) {
  return count + ' ' + (count === 1 ? one : many);
}

function severityOf(job) {
  return job.verdict ? job.verdict.severity : 'ok';
}

function tag(severity, word) {
  const {sign, word: severityWord} = SEVERITIES[severity];
  return el('span', {class: 'tag ' + severity},
      el('span', {'aria-hidden': 'true'}, sign + ' '),
      severityWord !== word && el('span', {class: 'hidden'}, severityWord + ': '),
      word);
}

function saving(job) {
  const {per_month: now, per_month_after: after} = job.bill;
  return isKnown(now) && isKnown(after) ? now - after : null;
}
