import { type PageCapability, usedCapabilities } from '../../content-security-policy.ts';
import { capabilityHeaders, commonHeaders, dataFileHeader } from '../../headers.ts';
import type { HostingModel } from '../../hosting-model.ts';

/** Headers that have their own field in a response headers policy; CloudFront rejects them as custom headers. */
const securityHeaderNames = [
  'Content-Security-Policy',
  'Referrer-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
  'X-Frame-Options',
];

/** What a response headers policy is for: the pages with a capability, or data files; empty for everything else. */
type PolicyScope = PageCapability | 'data' | '';

/** Returns the logical ID of a response headers policy. */
export function headersPolicyName(scope: PolicyScope = ''): string {
  return `${scope.charAt(0).toUpperCase()}${scope.slice(1)}Headers`;
}

/** Returns the response headers policies by logical ID. */
export function responseHeadersPolicies({ id, cspSources }: HostingModel): Record<string, object> {
  const policy = (scope: PolicyScope, replaced: [name: string, value: string][]) => [
    headersPolicyName(scope),
    responseHeadersPolicy([id, scope, 'headers'].filter(Boolean).join('-'), {
      ...commonHeaders(cspSources),
      ...Object.fromEntries(replaced),
    }),
  ];
  return Object.fromEntries([
    policy('', []),
    ...usedCapabilities(cspSources).map((capability) =>
      policy(capability, capabilityHeaders(cspSources, capability)),
    ),
    policy('data', [dataFileHeader]),
  ]);
}

/** Creates a response headers policy. An empty value leaves a header out. */
function responseHeadersPolicy(Name: string, all: Record<string, string>) {
  const [, maxAge = '0'] = /max-age=(\d+)/.exec(all['Strict-Transport-Security'] ?? '') ?? [];
  const Override = true;
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name,
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
