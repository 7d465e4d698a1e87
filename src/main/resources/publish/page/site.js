/* What the pages over the data have in common: loading it, numbers, tables. No page needs a server or anything from outside. */
'use strict';
const loaded = new Map();
const asked = new Map();

/* Every file of data calls this with its name and rows. */
function huizong(name, rows) {
  loaded.set(document.currentScript.dataset.key, rows);
}

/* The rows of a file of data; it is loaded once. */
function load(path) {
  if (!asked.has(path)) {
    asked.set(path, new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.charset = 'utf-8';
      script.dataset.key = path;
      script.onload = () => resolve(loaded.get(path));
      script.onerror = () => reject(new Error(path));
      script.src = path + '.js';
      document.head.append(script);
    }));
  }
  return asked.get(path);
}

/* An element with its class, attributes and content; text is text and never markup. */
function make(tag, given, ...content) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given || {})) {
    if (name === 'class') node.className = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value);
  }
  node.append(...content.flat(Infinity).filter(part => part !== undefined && part !== ''));
  return node;
}

const known = value => value !== undefined && value !== '' && value !== null;

/* A number as the tables write it; one of too many digits came as text. */
function number(value) {
  if (!known(value)) return '—';
  return typeof value === 'number' ? value.toLocaleString('en-US', {maximumFractionDigits: 2}) : value;
}
function signed(value) {
  return (value > 0 ? '+' : '') + number(Math.round(value * 100) / 100);
}
function percent(now, before) {
  if (!known(now) || !known(before) || Number(before) === 0) return '—';
  const share = (now - before) / Math.abs(before) * 100;
  return (share > 0 ? '+' : '') + share.toFixed(1) + '%';
}
function difference(now, before) {
  return known(now) && known(before) ? signed(now - before) : '—';
}

const order = new Intl.Collator('zh-CN', {numeric: true});
function compare(one, other) {
  if (!known(one) || !known(other)) return known(one) ? -1 : known(other) ? 1 : 0;
  return typeof one === 'number' && typeof other === 'number' ? one - other : order.compare(String(one), String(other));
}

/* The order of what a value is told of, the largest first; what has none comes last. */
function largest(value) {
  return (one, other) => known(value(one)) && known(value(other)) ? compare(value(other), value(one)) : compare(value(one), value(other));
}

/*
 * A table that is searched, filtered and sorted at once. Columns: head, value (what is sorted by), show (what is seen), n (a number).
 * Filters: label, choices [name, test]. Only so many rows are shown until more are asked for.
 */
function table(columns, rows, options) {
  const settings = Object.assign({shown: 100, filters: []}, options);
  const state = {words: [], by: settings.by, down: settings.down === true, shown: settings.shown, tests: []};
  const heads = columns.map((column, place) => make('th', {scope: 'col', class: column.n ? 'n' : ''},
    make('button', {type: 'button', onclick: () => sort(place)}, column.head)));
  const body = make('tbody');
  const count = make('span', {class: 'quiet', 'aria-live': 'polite'});
  const more = make('button', {type: 'button', class: 'more', onclick: () => { state.shown = Infinity; draw(); }});
  const sorting = make('select', {class: 'narrow', 'aria-label': '排序', onchange: event => sort(Number(event.target.value))},
    columns.map((column, place) => make('option', {value: place}, '按' + column.head)));
  const search = make('input', {type: 'search', placeholder: settings.hint || '搜索', 'aria-label': '搜索', oninput: event => {
    state.words = event.target.value.trim().toLowerCase().split(/\s+/).filter(word => word);
    state.shown = settings.shown;
    draw();
  }});
  const filters = settings.filters.map((filter, place) => make('select', {'aria-label': filter.label, onchange: event => {
    state.tests[place] = filter.choices[event.target.value - 1];
    state.shown = settings.shown;
    draw();
  }}, make('option', {value: 0}, filter.label), filter.choices.map((choice, index) => make('option', {value: index + 1}, choice[0]))));
  const texts = new Map();
  function text(row) {
    if (!texts.has(row)) texts.set(row, settings.text(row).toLowerCase());
    return texts.get(row);
  }
  function sort(place) {
    state.down = state.by === place ? !state.down : columns[place].n === true;
    state.by = place;
    draw();
  }
  function draw() {
    let found = rows.filter(row => state.tests.every(test => !test || test[1](row))
      && state.words.every(word => text(row).includes(word)));
    if (state.by !== undefined) {
      const value = columns[state.by].value;
      const pairs = found.map(row => [value(row), row]);
      found = pairs.sort(state.down ? largest(pair => pair[0]) : (one, other) => compare(one[0], other[0])).map(pair => pair[1]);
    }
    heads.forEach((head, place) => state.by === place
      ? head.setAttribute('aria-sort', state.down ? 'descending' : 'ascending') : head.removeAttribute('aria-sort'));
    const seen = found.slice(0, state.shown);
    body.replaceChildren(...seen.map((row, place) => line(row, place, found)));
    count.textContent = found.length === rows.length ? '共 ' + number(rows.length) + ' 行' : number(found.length) + ' / ' + number(rows.length) + ' 行';
    more.textContent = '再显示其余 ' + number(found.length - seen.length) + ' 行';
    more.hidden = found.length === seen.length;
  }
  function line(row, place, found) {
    const cells = columns.map((column, index) => {
      const shown = column.show ? column.show(row, place) : known(column.value(row)) ? column.value(row) : '';
      return make(index === 0 ? 'th' : 'td', {class: column.n ? 'n' : column.name || '', 'data-head': column.head}, shown);
    });
    const first = make('tr', {}, cells);
    const mark = settings.mark && state.by === settings.by ? settings.mark(row, found[place + 1]) : '';
    if (mark) first.className = 'last';
    if (mark) first.dataset.mark = mark;
    return first;
  }
  draw();
  return make('div', {class: 'list'},
    rows.length > 8 ? make('div', {class: 'tools'}, search, filters, sorting, count) : '',
    make('div', {class: 'wide'}, make('table', {class: 'rows'}, make('thead', {}, make('tr', {}, heads)), body)), more);
}
