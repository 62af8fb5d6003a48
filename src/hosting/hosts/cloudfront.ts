import type { CspSources } from '../content-security-policy.ts';
import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';
import { bucket, bucketPolicy, originAccessControl } from './cloudfront/bucket.ts';
import { headersPolicyName, responseHeadersPolicies } from './cloudfront/headers.ts';

/** How long CloudFront may keep its own copy, in seconds: a new build is seen after that time. */
const edgeTtlSeconds = 60;

/**
 * A CloudFormation template: a private bucket, and CloudFront before it. Cache-Control is a property of each object, set
 * when it is uploaded, so that an error page has its own; CloudFront keeps a copy for a minute all the same, since it
 * compresses only what it keeps. A distribution knows one error page, so each language with a host name of its own has its
 * own distribution. No log is switched on.
 */
export function cloudFront(publication: HostingModel): string {
  const distributions = createDistributions(publication);
  const names = Object.keys(distributions);
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: {
      Certificate: { Type: 'String', Description: 'ARN of a certificate in us-east-1 for the names below' },
    },
    Resources: {
      Bucket: bucket,
      BucketPolicy: bucketPolicy(names),
      Access: originAccessControl(publication),
      ...responseHeadersPolicies(publication),
      Cache: cachePolicy(publication),
      Addresses: cloudFrontFunction(publication),
      ...distributions,
    },
    Outputs: {
      Bucket: { Value: { Ref: 'Bucket' } },
      ...Object.fromEntries(names.flatMap(stackOutputs)),
    },
  };
  return `${JSON.stringify(template, undefined, 2)}\n`;
}

/** Adds the name of the page to the address of a folder, and the last slash to an address that lacks it. */
export const viewerRequestFunction = `function handler(event) {
  var request = event.request;
  var uri = request.uri.replace(/\\/{2,}/g, '/');
  var last = uri.slice(uri.lastIndexOf('/') + 1);
  if (last === '') {
    request.uri = uri + 'index.html';
    return request;
  }
  if (last.indexOf('.') >= 0) return request;
  return {
    statusCode: 308,
    statusDescription: 'Permanent Redirect',
    headers: { location: { value: uri + '/' }, 'cache-control': { value: 'no-store' } },
  };
}
`;

function cachePolicy({ id }: HostingModel) {
  return {
    Type: 'AWS::CloudFront::CachePolicy',
    Properties: {
      CachePolicyConfig: {
        Name: `${id}-cache`,
        MinTTL: edgeTtlSeconds,
        DefaultTTL: edgeTtlSeconds,
        MaxTTL: 31_536_000,
        ParametersInCacheKeyAndForwardedToOrigin: {
          EnableAcceptEncodingBrotli: true,
          EnableAcceptEncodingGzip: true,
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'none' },
        },
      },
    },
  };
}

function cloudFrontFunction({ id }: HostingModel) {
  return {
    Type: 'AWS::CloudFront::Function',
    Properties: {
      Name: `${id}-addresses`,
      AutoPublish: true,
      FunctionConfig: { Comment: 'Pages are folders', Runtime: 'cloudfront-js-2.0' },
      FunctionCode: viewerRequestFunction,
    },
  };
}

/** What the administrator of the names of a distribution must know. */
function stackOutputs(name: string): [string, object][] {
  return [
    [name, { Value: { Ref: name } }],
    [name.replace('Distribution', 'Domain'), { Value: { 'Fn::GetAtt': [name, 'DomainName'] } }],
  ];
}

/** One for the host names of each error page: Distribution, Distribution2 and so on. */
function createDistributions({ hostnames, errorPagesByHost, cspSources }: HostingModel) {
  const groups = Map.groupBy(hostnames, (host) => errorPagesByHost.get(host) ?? '');
  return Object.fromEntries(
    [...groups].map(([errorPage, own], index) => [
      `Distribution${index === 0 ? '' : index + 1}`,
      distribution(own, errorPage, cspSources),
    ]),
  );
}

function distribution(hosts: string[], errorPage: string, needs: CspSources) {
  return {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Enabled: true,
        Aliases: hosts,
        HttpVersion: 'http2and3',
        IPV6Enabled: true,
        ViewerCertificate: {
          AcmCertificateArn: { Ref: 'Certificate' },
          MinimumProtocolVersion: 'TLSv1.2_2021',
          SslSupportMethod: 'sni-only',
        },
        Origins: [
          {
            Id: 'bucket',
            DomainName: { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] },
            OriginAccessControlId: { 'Fn::GetAtt': ['Access', 'Id'] },
            S3OriginConfig: { OriginAccessIdentity: '' },
          },
        ],
        DefaultCacheBehavior: cacheBehavior(headersPolicyName()),
        CacheBehaviors: needs.special.map(({ address, need }) => ({
          PathPattern: address,
          ...cacheBehavior(headersPolicyName(need)),
        })),
        CustomErrorResponses: [403, 404].map((ErrorCode) => ({
          ErrorCode,
          ResponseCode: 404,
          ResponsePagePath: errorPage,
          ErrorCachingMinTTL: 0,
        })),
      },
    },
  };
}

/** How CloudFront answers, with one of the policies for headers. */
function cacheBehavior(headersPolicy: string) {
  return {
    TargetOriginId: 'bucket',
    ViewerProtocolPolicy: 'redirect-to-https',
    Compress: true,
    CachePolicyId: { Ref: 'Cache' },
    ResponseHeadersPolicyId: { Ref: headersPolicy },
    FunctionAssociations: [
      { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Addresses', 'FunctionARN'] } },
    ],
  };
}

export const host: Host = { installed: { 'cloudfront.json': cloudFront } };
