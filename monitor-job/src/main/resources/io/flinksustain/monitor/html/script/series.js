// Reads the courses of a job.

function course(job, name) {
  return job.courses.find(one => one.name === name);
}

function last(values) {
  return values.findLast(isKnown) ?? null;
}

function most(values) {
  const known = values.filter(isKnown);
  return known.length ? Math.max(...known) : null;
}

/** The end of each point of time, in seconds, as charts count. */
function seconds(grid) {
  return Array.from({length: grid.count}, (_, i) => (grid.start + (i + 1) * grid.step) / 1000);
}

function endOf(grid, point) {
  return grid.start + (point + 1) * grid.step;
}

/** The vertex with the highest busy time at the end; null when none is measured. */
function busiest(job) {
  return job.vertices
      .map(vertex => ({name: vertex.name, busy: last(vertex.busy)}))
      .filter(vertex => isKnown(vertex.busy))
      .reduce((a, b) => (a && a.busy >= b.busy ? a : b), null);
}

/** The lag at the end: of records where they are counted, of time otherwise. */
function lag(job) {
  const of = course(job, 'pending') ?? course(job, 'emit_lag') ?? course(job, 'watermark_lag');
  return of ? {value: last(of.values), unit: of.unit} : {value: null, unit: ''};
}

/** What a line says in words: from least to most, and where it ends. */
function courseWords(label, values, unit) {
  const known = values.filter(isKnown);
  if (!known.length) {
    return label + ' was not measured';
  }
  const least = Math.min(...known);
  const highest = Math.max(...known);
  return `${label} from ${amount(least, unit)} to ${amount(highest, unit)}, `
      + `${amount(last(values), unit)} at the end`;
}
