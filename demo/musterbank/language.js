// Shows the page in the language of `?lang=`, German unless told otherwise. Nothing is stored: the choice stays in the address.
const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'de';
document.documentElement.lang = language;

document.addEventListener('readystatechange', () => {
  if (document.readyState !== 'interactive') return;
  document.title = document.querySelector(`title`).dataset[language];
  for (const widget of document.querySelectorAll('faden-contact, faden-chat')) widget.lang = language;
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.origin !== location.origin || link.hash !== '' || link.search !== '') continue;
    link.search = `?lang=${language}`;
  }
  for (const link of document.querySelectorAll('a[hreflang]')) {
    if (link.hreflang === language) link.setAttribute('aria-current', 'true');
  }
});
