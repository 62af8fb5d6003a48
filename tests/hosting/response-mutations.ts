import { type ResponseMutator, replaceInBody } from './mutating-proxy.ts';

/** A mutation of a deployment, and the diagnostic that the check must report. */
export interface ResponseMutation {
  name: string;
  mutate: ResponseMutator;
  /** True where the diagnostic depends on the number of pages. */
  isOfWholeBuild?: true;
  says: RegExp;
}

const defaultNumbersPage = '/get-help/numbers/';
const onPath =
  (where: string, change: ResponseMutator): ResponseMutator =>
  (response, address, isPlain) => {
    if (address === where) change(response, address, isPlain);
  };
const onEveryResponse =
  (name: string, value: string | undefined): ResponseMutator =>
  (response) => {
    if (value === undefined) delete response.headers[name];
    else response.headers[name] = value;
  };

/** Mutations by attackers, networks and mistakes. `numbersPage` is a page with a phone number. */
export function responseMutations(numbersPage = defaultNumbersPage): ResponseMutation[] {
  return [
    {
      name: 'a digit of a number',
      mutate: onPath(numbersPage, (response) => replaceInBody(response, /(0808 ?\d{3} ?\d{3})\d/, '$19')),
      says: /it sends ".*" where ".*0808/,
    },
    {
      name: 'a digit, for those only who ask without compression',
      mutate: onPath(
        numbersPage,
        (response, _, isPlain) => isPlain && replaceInBody(response, /(0808 ?\d{3} ?\d{3})\d/, '$19'),
      ),
      says: /it sends/,
    },
    {
      name: 'a script of somebody else',
      mutate: onPath('/', (response) =>
        replaceInBody(response, '</head>', '<script src="https://cdn.example/a.js"></script></head>'),
      ),
      says: /nothing fetched from another host[\s\S]*cdn\.example|cdn\.example[\s\S]*nothing fetched from another host/,
    },
    {
      name: 'a header taken off',
      mutate: onEveryResponse('referrer-policy', undefined),
      says: /and \d{2,} other addresses\n.*lacks the header "Referrer-Policy"/,
    },
    {
      name: 'a weaker policy',
      mutate: (response) => {
        const policy = String(response.headers['content-security-policy']);
        response.headers['content-security-policy'] = policy.replace(
          'script-src ',
          "script-src 'unsafe-inline' ",
        );
      },
      says: /another value of the header "Content-Security-Policy"[\s\S]*wants a policy without 'unsafe-inline'|wants a policy without 'unsafe-inline'[\s\S]*another value/,
    },
    {
      name: 'a second, wider policy',
      mutate: onPath('/', (response) => {
        response.headers['content-security-policy'] += ', default-src *';
      }),
      says: /another value of the header "Content-Security-Policy"/,
    },
    {
      name: 'a cookie',
      mutate: onPath(numbersPage, (response) => {
        response.headers['set-cookie'] = 'visitor=1';
      }),
      says: /"Set-Cookie: visitor=1", which keeps something/,
    },
    {
      name: 'a file that is gone',
      mutate: onPath('/robots.txt', (response) => {
        response.status = 404;
      }),
      says: /robots\.txt\n.*answers with 404, not with 200/,
    },
    {
      name: 'a redirect to somebody else',
      mutate: onPath(numbersPage, (response) => {
        response.status = 302;
        response.headers['location'] = 'https://elsewhere.example/';
      }),
      says: /answers with 302 and leads on to https:\/\/elsewhere\.example\//,
    },
    {
      name: 'another build',
      isOfWholeBuild: true,
      mutate: (response) => {
        if (/html/.test(String(response.headers['content-type'])))
          response.body = Buffer.from(response.body.toString().replace('</body>', ' </body>'));
      },
      says: /is another build than the manifest tells of: 1\d\d files differ/,
    },
    {
      name: 'a page that a cache has kept',
      mutate: onEveryResponse('age', '86400'),
      says: /a cache that has kept it for 86400 seconds/,
    },
    {
      name: 'an error page of the host',
      mutate: (response) => {
        if (response.status === 404) response.body = Buffer.from('<h1>Not Found</h1>');
      },
      says: /nothing-stands-at-this-address/,
    },
    {
      name: 'an error page with the status of a good one',
      mutate: (response) => {
        if (response.status === 404) response.status = 200;
      },
      says: /answers with 200, although nobody may open it/,
    },
    {
      name: 'another type of a file',
      mutate: onPath('/card.png', (response) => {
        response.headers['content-type'] = 'text/html';
      }),
      says: /card\.png\n.*says that it is "text\/html"/,
    },
    {
      name: 'reports of what visitors do',
      mutate: onEveryResponse('nel', '{"report_to":"x"}'),
      says: /which reports what visitors do/,
    },
    {
      name: 'the version of a server',
      mutate: onEveryResponse('server', 'nginx/1.26.3'),
      says: /tells the version of its server, "nginx\/1\.26\.3"/,
    },
    {
      name: 'a last slash that leads to another host',
      mutate: (response, address) => {
        if (response.status === 301) response.headers['location'] = `https://elsewhere.example${address}/`;
      },
      says: /does not lead to \//,
    },
    {
      name: 'signs that would move the cursor of a terminal',
      mutate: onPath('/robots.txt', (response) => {
        response.body = Buffer.from('\u001b[2J\u001b[31mAll is well');
      }),
      says: /sends "\?\[2J\?\[31mAll is well/,
    },
  ];
}
