import type { Exchange } from '@faden/mock';

/** Most lines the log keeps. */
const MOST = 200;

/** What crosses the line, newest last. */
export interface EventLog {
  exchange(exchange: Exchange): void;
  /** A line of its own, for a change of situation. */
  turn(words: string): void;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, text: string, className = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}

/** Fills a list. It follows the newest line unless somebody scrolled up. */
export function createEventLog(list: HTMLElement, lost: string): EventLog {
  const add = (...parts: readonly HTMLElement[]): void => {
    const follows = list.scrollTop + list.clientHeight >= list.scrollHeight - 4;
    const line = document.createElement('li');
    line.append(make('time', new Date().toLocaleTimeString('de-DE')), ...parts);
    list.append(line);
    while (list.childElementCount > MOST) list.firstElementChild?.remove();
    if (follows) list.scrollTop = list.scrollHeight;
  };
  return {
    exchange: ({ method, path, commands, status }) => {
      const call = make('span', `${method} ${path}`);
      if (commands.length > 0) call.append(make('span', commands.join(', '), 'kinds'));
      add(call, make('span', status === null ? lost : String(status), status === null || status >= 400 ? 'status lost' : 'status'));
    },
    turn: (words) => add(make('span', words, 'turn')),
  };
}
