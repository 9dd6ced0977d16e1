import { expect, it } from 'vitest';
import { standsAlone } from '../../src/digest/standing-alone.ts';

it.each([
  'Acme will close two plants in Ohio by June.',
  'Acme denied having any difficulty.',
  '“We asked for evidence,” lead counsel Jane Doe told reporters.',
  'WASHINGTON — A federal judge ordered the Defense Department to pay.',
  '(Daily Wire) — Carrier Acme is nearing a decision to buy 60 aircraft.',
  'The mayor of Anytown traded 63 messages with a developer.',
  'The German government wants telecoms companies to pay.',
  'Two plants in Ohio will close by June.',
  'Jane Doe said she had not been told.',
  'In its latest report, Acme said sales fell.',
  'According to the Ohio Gazette, Acme will close two plants.',
  'Acme replied to the letter on Monday.',
])('can be read alone: %s', text => {
  expect(standsAlone(text)).toBe(true);
});

it.each([
  ['a pronoun before any name', 'He added that the matter was urgent.'],
  ['a pronoun behind a quotation', '“There was no breach,” she said.'],
  ['a pronoun behind a participle', 'Asked whether a phone would be handed over, he declined.'],
  ['speech of nobody', '“At this number we pay customers to take it.”'],
  ['half a quotation', '“We are not against machines.'],
  ['a thing told before', 'The range is wide.'],
  ['a thing told before, with a date', 'The letter, dated 27 February, gives operators two weeks.'],
  ['who reported it', 'The newspaper said Acme would close two plants.'],
  ['a part of things told before', 'Two of the plants would open in Ohio.'],
  ['a count of things told before', 'None appear in the accounts of Acme.'],
  ['an adverb that points back', 'However, Acme will close two plants.'],
  ['a voice told before', 'In June doctors should check patients over 60, it said.'],
  ['a thing told before at its end', 'No new Japanese rule lies behind it.'],
  ['one of a kind', 'Building a new one takes three years.'],
  ['a point of a list', 'First, suspicion is enough in Ohio when it is reasoned.'],
  ['the writer', 'We have asked Acme for a comment on this.'],
  ['a byline', 'By Jane Doe, a deputy editor and author of the weekly newsletter.'],
  ['the page', 'Please check your inbox to confirm your subscription.'],
  ['a bracket', '(The reader of this page knows Acme already, I think.)'],
  ['an answer to what is not told', 'Holloway replied: "Leave Irene to me."'],
  ['one of what is not told', 'Dennis Falk owned one, with Tony Rizzo.'],
  ['them who are not told', "Europe has too few of them, says the cable owners' club."],
  ['a clause of somebody', 'When its spokesman stepped in, two officials from the club were there.'],
  ['a company that is not named', 'For nine months in Washington, the company ran off a copy every day.'],
  ['a source that is not named', 'According to the Vilnius-based news site, Acme agreed to buy parts.'],
  ['a month before a pronoun', 'Since October, he said, officers have opened 46 cases.'],
  ['no sentence', 'Beltway Business Report and more'],
  ['too little', 'Newsletter: subscribe.'],
])('leans on an earlier sentence by %s', (_how, text) => {
  expect(standsAlone(text)).toBe(false);
});
