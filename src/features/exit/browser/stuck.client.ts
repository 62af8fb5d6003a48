// In the box on another website: a sandbox can forbid it to leave. It is blank then, and says what to do.
const { documentElement } = document;
const words = documentElement.dataset['stuck'] || '';

addEventListener('leaving', () => {
  const body = document.createElement('body');
  body.textContent = words;
  documentElement.append(body);
  documentElement.style.removeProperty('display');
});
