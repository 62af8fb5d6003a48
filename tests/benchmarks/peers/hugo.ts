import { indexFileOf, type Peer } from '../peer.ts';
import { withFrontmatter } from '../peer-pages.ts';

const layout = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>
<meta name="description" content="Advice">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<header><a href="/">Advice</a></header>
<nav><ul>NAVIGATION</ul></nav>
<main><h1>{{ .Title }}</h1>{{ .Content }}</main>
<footer>Advice</footer>
</body>
</html>
`;
const style = `body{font:1.1rem/1.5 sans-serif;margin:0 auto;max-width:44rem;padding:1rem}
a{color:#1b4f8a}h1,h2,h3{line-height:1.2}main{padding:1rem 0}
`;

/** Hugo with the least that is a site: one layout with a menu, one style sheet. It is the floor for the time of a build. */
export const hugo: Peer = {
  name: 'Hugo, minimal',
  pagesDir: 'content',
  renderPage: withFrontmatter,
  files: (pages) => {
    const links = pages.map(({ slug, title }) => `<li><a href="/${slug}/">${title}</a></li>`).join('');
    return {
      'config.toml':
        'baseURL = "https://peer.example/"\ntitle = "Advice"\ndisableKinds = ["home", "section", "taxonomy", "term", "RSS"]\n',
      'layouts/_default/single.html': layout.replace('NAVIGATION', links),
      'static/site.css': style,
    };
  },
  command: ['hugo', '--quiet', '--minify'],
  outDir: 'public',
  fileOf: indexFileOf,
};
