import { expect } from '@esm-bundle/chai';

import { eventually } from '../testing/screen.ts';
import { setUp, takeDown } from '../testing/set-up.ts';

describe('signing in', () => {
  afterEach(takeDown);

  it('says what is missing, ties it to the field and puts the focus there', async () => {
    const { screen } = await setUp();
    await screen.press('Sign in');
    const name = screen.field('Name');
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).to.equal('Enter your name.');
    await eventually(() => expect(document.activeElement === name).to.equal(true));
  });

  it('keeps what was typed when the password is wrong, and says so without saying which of the two', async () => {
    const { screen } = await setUp();
    screen.write('Name', 'jonas');
    screen.write('Password', 'guess');
    await screen.press('Sign in');
    await eventually(() => expect(screen.text('[role=alert]')).to.equal('Name and password do not belong together. Check both and try again.'));
    expect(screen.field('Name').value).to.equal('jonas');
    await eventually(() => expect(document.activeElement === screen.field('Password')).to.equal(true));
  });

  it('says when there is no connection', async () => {
    const { screen, house } = await setUp();
    house.connect('offline');
    screen.write('Name', 'jonas');
    screen.write('Password', 'faden');
    await screen.press('Sign in');
    await eventually(() => expect(screen.text('[role=alert]')).to.match(/no connection to the gateway/));
  });

  it('opens the desk, and signing out closes it again with nothing of the agent left', async () => {
    const { screen } = await setUp();
    screen.write('Name', ' Jonas ');
    screen.write('Password', 'faden');
    await screen.press('Sign in');
    await eventually(() => expect(screen.texts('.brand-name')).to.have.length(2));
    await screen.press('Jonas Weber: language, theme, sign out');
    await screen.press('Sign out');
    await eventually(() => expect(screen.field('Password').value).to.equal(''));
    expect(screen.root.textContent).not.to.contain('Petra Lang');
    expect(document.title).to.equal('Faden desk');
  });

  it('keeps the drafts of an agent whose session ended, and never shows them to another', async () => {
    const { screen, stage } = await setUp('jonas');
    const box = 'Reply to Petra Lang for Musterbank';
    const enter = async (name: string): Promise<void> => {
      await eventually(() => expect(screen.hasButton('Sign in')).to.equal(true));
      screen.write('Name', name);
      screen.write('Password', 'faden');
      await screen.press('Sign in');
      await eventually(() => expect(screen.field(box).value).to.be.a('string'));
    };
    await screen.openCase('Petra Lang');
    screen.write(box, 'Half a sentence');
    await stage.desk.signOut();
    await enter('jonas');
    expect(screen.field(box).value).to.equal('Half a sentence');
    await stage.desk.signOut();
    await enter('maria');
    expect(screen.field(box).value).to.equal('');
  });

  it('goes on with the session of an earlier page', async () => {
    const { screen } = await setUp('maria');
    expect(screen.hasButton('Maria Brandt: language, theme, sign out')).to.equal(true);
  });
});
