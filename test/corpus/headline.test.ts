import { describe, expect, it } from 'vitest';
import { articleOf, sentencesIn } from './article-builder.ts';

const BODY = [
  'The ministry opened the bridge on Tuesday after nine years of work, and the mayor said that it would carry trams as well as cars.',
  'Critics had called it too dear, but the last count of the city put the price below the first estimate, the audit office said.',
  'The trams will run from the spring, when the last of the rails have been laid on the eastern bank of the river.',
];
const HEADLINE = 'Bridge opens after nine years';

/** The article with these lines above its body, `|` for the headline, and these below. */
const under = (above: readonly string[], below: readonly string[] = []) =>
  articleOf(
    'x.txt',
    [...above.map(line => (line === '|' ? HEADLINE : line)), ...BODY, ...below].join('\n\n'),
  );

describe('the title of a page', () => {
  it.each([
    [['Updated 3 hours ago', '|']],
    [['3 hours ago | Updated 10 minutes ago', '|']],
    [['Last updated on 9 October 2020 at 10.14 BST', '|']],
    [['By Jane Doe', '|']],
    [['Opinion by Jane Doe', '|', '9 October 2020']],
    [['Share on Facebook Share on Twitter', '|']],
    [['Subscribe to our newsletter', '|', 'Posted by Jane Doe on October 9, 2020']],
    [['OPINION | Jane Doe', '|']],
    [['For immediate release', '|']],
    [['harbour-courier.example.com | Bridges', '|']],
    [['Ann Lee, Ben Stone (Credit: City News/Montage by Ann Example)', '|']],
    [['The Harbour Courier', '|']],
    [['The Harbour Courier', 'Latest news, sport and weather', '|', 'Published on October 9th, 2020']],
    [['Harbour Courier | Nation & World', '|', 'By Jane Doe and Sam Roe']],
    [['BBC News - Technology', '|', 'By Jane Doe', 'Technology reporter, BBC News']],
    [['QUAYSIDE\nA weekly briefing for people who buy boats', '|']],
    [['QUAYSIDE — the newsletter for people who buy boats\nIssue 212 · Monday, March 2', '|', 'By Jane Doe']],
    [['Home > News > Technology', '|']],
    [['|', 'The trams follow in spring, says the mayor', 'By Jane Doe\n9 Oct 2020']],
    [['|', 'Share this article', '5 comments', '2 min read · Updated 3 hours ago']],
    [['|', 'Jane Doe', 'Technology', 'Bridges', 'A picture of the new bridge']],
    [['|', 'By Jane Doe', 'Technology', 'Business', 'World', 'A picture of the new bridge']],
  ])('is the line that is no furniture in %j', above => {
    const article = under(above);
    expect(article.facts.title.value).toBe(HEADLINE);
    expect(sentencesIn(article)).toEqual(BODY);
  });

  it.each([
    'The Harbour Courier | News | Business | Sport',
    'The Harbour Courier  Home  News  Business  Sign in',
    'Example Site Home World Tech',
  ])('stands below the bar "%s"', bar => {
    const dates = 'Published: 9 Oct 2020 10:14 | Updated 9 Oct 2020 14:20';
    expect(under([bar, '|', 'By Jane Doe', dates]).facts.title.value).toBe(HEADLINE);
  });

  it.each(['The Harbour Courier', 'Who We Are', 'Ten Bridges A Day'])(
    'stands below the navigation of "%s"',
    site => {
      const navigation = ['Home', 'News', 'Regions', 'Business', 'Technology'];
      expect(under([site, ...navigation, '|', '9 October 2020']).facts.title.value).toBe(HEADLINE);
      expect(under([[site, ...navigation].join('\n'), '|', '9 October 2020']).facts.title.value).toBe(
        HEADLINE,
      );
    },
  );

  it('is no line that has the name of the owner of the rights', () => {
    const rights = '© 2020 Ten Bridges A Day';
    expect(under(['Ten Bridges A Day', '|'], [rights]).facts.title.value).toBe(HEADLINE);
    expect(under(['Ten Bridges A Day', '|']).facts.title.value).toBe('Ten Bridges A Day');
  });

  it.each([
    'The Harbour Courier',
    'Opinion | Full stop, comma, ellipsis',
    'Business news',
    'World Business Weekly',
  ])('is "%s" where no other line is left', line => {
    expect(under([line, 'By Jane Doe', '9 October 2020']).facts.title.value).toBe(line);
  });

  it('is unknown where only a date and a byline stand above the text', () => {
    expect(under(['By Jane Doe', 'Updated 3 hours ago']).facts.title.value).toBeNull();
  });

  it('is the heading of the first level, whatever stands above it', () => {
    expect(under(['Bridges and other works', `# ${HEADLINE}`, '## The trams']).facts.title.value).toBe(
      HEADLINE,
    );
  });

  it.each([
    ['By Jane Doe', 'Most Popular'],
    ['9 October 2020 by Jane Doe', 'Most Popular'],
    ['By Jane Doe', 'Search our site'],
  ])('stands right above "%s", and not among the links below "%s" or the pictures', (byline, label) => {
    const links = ['Why the harbour is closed', 'Ten old bridges to see', 'A walk along the river'];
    const controls = ['Skip to content', 'Home', 'Weather', 'My Account', 'Log in or create an account'];
    const navigation = [...controls, 'Newsletters', label, ...links];
    const article = under([...navigation, '|', byline, 'Crowds on the eastern bank of the river']);
    expect(article.facts.title.value).toBe(HEADLINE);
  });
});
