import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spokenOf } from '../../components/deferred/menu/speech.ts';
import { useSpeech } from '../../components/deferred/menu/use-speech.ts';
import type { View } from '../../data/rotation/hand.ts';
import { followingTip, openPage } from '../../data/rotation/navigate.ts';
import { plainText } from '../../data/tips/ruby.ts';
import { fakeSpeech, voice } from './fake-speech.ts';

/** What a page knows of listening as it was shown last. */
let shown: ReturnType<typeof useSpeech>;

function Page({ view }: { view: View }) {
  shown = useSpeech(view);
  return null;
}

async function show(view: View): Promise<void> {
  await act(() => render(<Page view={view} />, document.body));
}

async function aTip(tipLanguage: View['settings']['tipLanguage'] = 'en'): Promise<View> {
  const view = await openPage('newtab', new Date());
  if (!view?.card) throw new Error('There is no tip.');
  return { ...view, settings: { ...view.settings, tipLanguage } };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T12:00') });
});

afterEach(async () => {
  await act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

test('Listening is offered once a voice of the language shown is found on this machine.', async () => {
  const speech = fakeSpeech();
  await show(await aTip());
  await act(() => shown.ask());
  expect(shown.isOffered).toBe(false);
  await act(() => speech.find(voice('ja-JP'), voice('en-US', { isLocal: false }), voice('enm')));
  expect(shown.isOffered).toBe(false);
  await act(() => speech.find(voice('en_GB')));
  expect(shown.isOffered).toBe(true);
});

test('Voices are asked for only by whoever opens the menu or wants to listen.', async () => {
  const getVoices = vi.spyOn(fakeSpeech(), 'getVoices');
  await show(await aTip());
  expect(getVoices).not.toHaveBeenCalled();
  await act(() => shown.ask());
  expect(getVoices).toHaveBeenCalled();
});

test('Whoever wants to listen before a voice is found hears the tip as soon as one is.', async () => {
  const speech = fakeSpeech();
  await show(await aTip());
  await act(() => shown.toggle());
  expect(shown.isOn).toBe(false);
  await act(() => speech.find(voice('en-GB')));
  expect(shown.isOn).toBe(true);
  expect(speech.said).toHaveLength(1);
});

test('Where a browser has no speech at all, listening is not offered.', async () => {
  await show(await aTip());
  await act(() => shown.ask());
  expect(shown.isOffered).toBe(false);
});

test('The languages shown are read one after the other, Japanese without its readings.', async () => {
  const speech = fakeSpeech();
  speech.find(voice('en-US'), voice('en-GB', { isDefault: true }), voice('ja-JP'));
  const view = await aTip('both');
  await show(view);
  await act(() => shown.toggle());
  const { en = '', ja = '' } = view.card.tip.text;
  expect(speech.said).toEqual([
    { text: en, lang: 'en-GB' },
    { text: plainText(ja), lang: 'ja-JP' },
  ]);
  expect(plainText(ja)).not.toMatch(/[《》\u200b]/);
});

test('A language without a voice of its own is passed over.', () => {
  fakeSpeech().find(voice('ja-JP'));
  const parts = [
    { language: 'en' as const, words: 'Hello' },
    { language: 'ja' as const, words: '授業《じゅぎょう》' },
  ];
  expect(spokenOf(parts).map(({ words }) => words)).toEqual(['授業']);
});

test('Reading ends after the last word, or when the button is pressed again.', async () => {
  const speech = fakeSpeech();
  speech.find(voice('en-GB'));
  await show(await aTip());
  await act(() => shown.toggle());
  expect(shown.isOn).toBe(true);
  await act(() => speech.finish());
  expect(shown.isOn).toBe(false);
  expect(speech.cancelled).toBe(0);
  await act(() => shown.toggle());
  await act(() => shown.toggle());
  expect(shown.isOn).toBe(false);
  expect(speech.cancelled).toBe(1);
});

test('Another tip ends the reading of the one before.', async () => {
  const speech = fakeSpeech();
  speech.find(voice('en-GB'));
  const view = await aTip();
  await show(view);
  await act(() => shown.toggle());
  const another = await followingTip(view, new Date());
  if (!another) throw new Error('There is no other tip.');
  await show(another);
  expect(shown.isOn).toBe(false);
  expect(speech.cancelled).toBe(1);
});

test('Leaving the page ends the reading.', async () => {
  const speech = fakeSpeech();
  speech.find(voice('en-GB'));
  await show(await aTip());
  await act(() => shown.toggle());
  await act(() => void dispatchEvent(new Event('pagehide')));
  expect(shown.isOn).toBe(false);
  expect(speech.cancelled).toBe(1);
});

test('A tip that is not being read leaves the speech of other pages alone.', async () => {
  const speech = fakeSpeech();
  speech.find(voice('en-GB'));
  await show(await aTip());
  await act(() => void dispatchEvent(new Event('pagehide')));
  expect(speech.cancelled).toBe(0);
});
