/** A change of the page at the limits: what is added, or used in place of a part. */
export interface Change {
  style?: string;
  head?: string;
  bar?: string;
  body?: string;
}

const emergencyCall = '<a class="call" href="tel:999">Call 999</a>';

/**
 * A page that is at every limit of the frame at once. The place of its heading and its width depend on the screen and on the size
 * of the text: lengths in rem tell text at 175% (28 px) and 200% (32 px) from text at 100%.
 */
export function pageAtLimits({ style = '', head = '', bar = emergencyCall, body = '' }: Change = {}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta name="viewport" content="width=device-width">
<title>At the limits</title>
<link rel="icon" href="data:,">
${head}
<style>
body { margin: 0; font: 16px/normal system-ui }
h1, p { margin: 0; font-size: 1rem }
header { height: calc(39rem - 404px) } /* 220 px, with text at 200% 844 px */
main { height: 2800px } /* four fifths of the page */
.wide { width: calc(150px + 7.5rem) } /* 390 px at 200%, 360 px at 175% */
.call { display: block; height: 44px }
footer { height: 480px }
@media (max-width: 320px) {
  header { height: 300px }
  .wide { width: 320px }
}
${style}
</style>
</head>
<body>
<header>${bar}</header>
<main><h1>Help</h1><div class="wide">Text</div>${body}</main>
<footer>Publisher</footer>
</body>
</html>`;
}
