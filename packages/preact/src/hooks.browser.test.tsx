import type { Conversation, Desk, DeskConversation, Faden } from '@faden/client';
import { expect } from '@esm-bundle/chai';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';

import { DeskProvider, FadenProvider, useCase, useCases, useDesk, useDeskCase, useFaden, useObservable, useSignalOf } from './index.ts';
import { createSource } from './testing/source.ts';

describe('the hooks', () => {
  let root: HTMLElement;
  const draw = (node: ComponentChild): void => void act(() => render(node, root));

  beforeEach(() => {
    root = document.createElement('div');
    document.body.append(root);
  });
  afterEach(() => {
    draw(null);
    root.remove();
  });

  it('draw what an observable says, and again when it changes', () => {
    const source = createSource('one');
    const Shown = () => <p>{useObservable(source)}</p>;
    draw(<Shown />);
    expect(root.textContent).to.equal('one');
    void act(() => source.set('two'));
    expect(root.textContent).to.equal('two');
  });

  it('do not draw twice for the value they have already drawn', () => {
    const source = createSource('one');
    let draws = 0;
    const Shown = () => {
      draws += 1;
      return <p>{useObservable(source)}</p>;
    };
    draw(<Shown />);
    void act(() => source.set('one'));
    expect(draws).to.equal(1);
  });

  it('show a change that came between drawing and listening', () => {
    const source = createSource('one');
    const subscribe = source.subscribe.bind(source);
    source.subscribe = (listener) => {
      source.set('two');
      return subscribe(listener);
    };
    const Shown = () => <p>{useObservable(source)}</p>;
    draw(<Shown />);
    expect(root.textContent).to.equal('two');
  });

  it('leave no listener behind, neither when unmounted nor when given another observable', () => {
    const first = createSource('first');
    const second = createSource('second');
    const Shown = ({ of }: { of: typeof first }) => <p>{useObservable(of)}{useSignalOf(of)}</p>;
    draw(<Shown of={first} />);
    expect(first.listeners).to.equal(2);
    draw(<Shown of={second} />);
    expect([first.listeners, second.listeners]).to.deep.equal([0, 2]);
    expect(root.textContent).to.equal('secondsecond');
    draw(null);
    expect(second.listeners).to.equal(0);
  });

  it('give a signal that changes the text without drawing the component again', () => {
    const source = createSource('one');
    let draws = 0;
    const Shown = () => {
      draws += 1;
      return <p>{useSignalOf(source)}</p>;
    };
    draw(<Shown />);
    void act(() => source.set('two'));
    expect(root.textContent).to.equal('two');
    expect(draws).to.equal(1);
  });

  it('find the customer’s cases through the nearest client', () => {
    const conversation = createSource({ topic: 'billing' } as Conversation);
    const list = createSource([{ id: 'a' }, { id: 'b' }]);
    const asked: string[] = [];
    const handle = Object.assign(conversation, { id: 'a' });
    const faden = { cases: { list, get: (id: string) => (asked.push(id), handle) } } as unknown as Faden;
    const Shown = () => {
      const used = useCase('a');
      return <p>{useCases().length} {used.conversation.topic} {String(used.handle === (handle as unknown))}</p>;
    };
    draw(<FadenProvider value={faden}><Shown /></FadenProvider>);
    expect(root.textContent).to.equal('2 billing true');
    expect(asked).to.deep.equal(['a']);
  });

  it('watch a case at the desk and stop watching it when another is shown', () => {
    const closed: string[] = [];
    const desk = {
      case: (id: string) => Object.assign(createSource({ site: `site of ${id}` } as DeskConversation), { id, close: () => closed.push(id) }),
    } as unknown as Desk;
    const Shown = ({ id }: { id: string }) => <p>{useDeskCase(id).conversation.site}</p>;
    const inDesk = (id: string) => <DeskProvider value={desk}><Shown id={id} /></DeskProvider>;
    draw(inDesk('a'));
    expect(root.textContent).to.equal('site of a');
    draw(inDesk('b'));
    expect(root.textContent).to.equal('site of b');
    expect(closed).to.deep.equal(['a']);
    draw(null);
    expect(closed).to.deep.equal(['a', 'b']);
  });

  it('say what is missing when there is no client around them', () => {
    const NeedsFaden = () => <p>{String(useFaden())}</p>;
    const NeedsDesk = () => <p>{String(useDesk())}</p>;
    expect(() => draw(<NeedsFaden />)).to.throw('FadenProvider');
    expect(() => draw(<NeedsDesk />)).to.throw('DeskProvider');
  });
});
