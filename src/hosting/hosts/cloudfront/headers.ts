import { type PageCapability, usedCapabilities } from '../../content-security-policy.ts';
import { capabilityHeaders, commonHeaders } from '../../headers.ts';
import type { HostingModel } from '../../hosting-model.ts';

/** Headers that have their own field in a response headers policy; CloudFront rejects them as custom headers. */
const securityHeaderNames = [
  'Content-Security-Policy',
  'Referrer-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
  'X-Frame-Options',
];

/** Returns the logical ID of the common response headers policy, or of the one for a capability. */
export function headersPolicyName(need: PageCapability | '' = ''): string {
  return `${need.charAt(0).toUpperCase()}${need.slice(1)}Headers`;
}

/** Returns the response headers policies by logical ID. */
export function responseHeadersPolicies(publication: HostingModel): Record<string, object> {
  return Object.fromEntries(
    [undefined, ...usedCapabilities(publication.cspSources)].map((need) => [
      headersPolicyName(need),
      responseHeadersPolicy(publication, need),
    ]),
  );
}

/** Creates the response headers policy of all pages, or of the pages with a capability. */
function responseHeadersPolicy({ id, cspSources }: HostingModel, need?: PageCapability) {
  const common = commonHeaders(cspSources);
  const all: Record<string, string> = {
    ...common,
    ...(need && Object.fromEntries(capabilityHeaders(cspSources, need))),
  };
  const [, maxAge = '0'] = /max-age=(\d+)/.exec(all['Strict-Transport-Security'] ?? '') ?? [];
  const Override = true;
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: [id, ...(need ? [need] : []), 'headers'].join('-'),
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: all['Content-Security-Policy'], Override },
          ContentTypeOptions: { Override },
          ...(all['X-Frame-Options'] && {
            FrameOptions: { FrameOption: all['X-Frame-Options'], Override },
          }),
          ReferrerPolicy: { ReferrerPolicy: all['Referrer-Policy'], Override },
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: Number(maxAge),
            IncludeSubdomains: all['Strict-Transport-Security']?.includes('includeSubDomains') ?? false,
            Override,
          },
        },
        CustomHeadersConfig: {
          Items: Object.entries(all)
            .filter(([name]) => !securityHeaderNames.includes(name))
            .map(([Header, Value]) => ({ Header, Value, Override })),
        },
      },
    },
  };
}
