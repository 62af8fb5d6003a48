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
export function headersPolicyName(capability: PageCapability | '' = ''): string {
  return `${capability.charAt(0).toUpperCase()}${capability.slice(1)}Headers`;
}

/** Returns the response headers policies by logical ID. */
export function responseHeadersPolicies(publication: HostingModel): Record<string, object> {
  return Object.fromEntries(
    [undefined, ...usedCapabilities(publication.cspSources)].map((capability) => [
      headersPolicyName(capability),
      responseHeadersPolicy(publication, capability),
    ]),
  );
}

/** Creates the response headers policy of all pages, or of the pages with a capability. */
function responseHeadersPolicy({ id, cspSources }: HostingModel, capability?: PageCapability) {
  const common = commonHeaders(cspSources);
  const all: Record<string, string> = {
    ...common,
    ...(capability && Object.fromEntries(capabilityHeaders(cspSources, capability))),
  };
  const [, maxAge = '0'] = /max-age=(\d+)/.exec(all['Strict-Transport-Security'] ?? '') ?? [];
  const Override = true;
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: [id, ...(capability ? [capability] : []), 'headers'].join('-'),
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
