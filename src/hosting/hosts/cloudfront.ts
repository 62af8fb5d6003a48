import { isDataFile } from '../headers.ts';
import type { Host } from '../host.ts';
import type { HostingModel } from '../hosting-model.ts';
import { maxCloudFrontBehaviors } from '../limits.ts';
import { bucket, bucketPolicy, originAccessControl } from './cloudfront/bucket.ts';
import { headersPolicyName, responseHeadersPolicies } from './cloudfront/headers.ts';

/** TTL of the edge cache, in seconds: a new build is visible after that time. */
const edgeTtlSeconds = 60;

/**
 * Generates a CloudFormation template: a private bucket behind CloudFront. Cache-Control is metadata of each object, set at
 * upload, so that an error page has its own value. CloudFront still caches for a minute, since it compresses only what it
 * caches. A distribution supports one error page, so each host name with its own error page has its own distribution. No log
 * is enabled.
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

/**
 * Viewer request function: appends index.html to folder addresses, redirects addresses that lack their trailing slash, and takes
 * off what was added to the address of a page, so that it stays out of the list of visited pages.
 */
export const viewerRequestFunction = `function handler(event) {
  var request = event.request;
  var uri = request.uri.replace(/\\/{2,}/g, '/');
  var last = uri.slice(uri.lastIndexOf('/') + 1);
  var isAdded = Object.keys(request.querystring).length > 0;
  if (last === '' && !isAdded) {
    request.uri = uri + 'index.html';
    return request;
  }
  if (last.indexOf('.') >= 0) return request;
  return {
    statusCode: last === '' ? 302 : 308,
    statusDescription: last === '' ? 'Found' : 'Permanent Redirect',
    headers: { location: { value: last === '' ? uri : uri + '/' }, 'cache-control': { value: 'no-store' } },
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

/** Stack outputs that a DNS administrator needs for a distribution. */
function stackOutputs(name: string): [string, object][] {
  return [
    [name, { Value: { Ref: name } }],
    [name.replace('Distribution', 'Domain'), { Value: { 'Fn::GetAtt': [name, 'DomainName'] } }],
  ];
}

/** One distribution for the host names of each error page: Distribution, Distribution2 and so on. */
function createDistributions(publication: HostingModel) {
  const { hostnames, errorPagesByHost } = publication;
  const behaviors = cacheBehaviors(publication);
  const groups = Map.groupBy(hostnames, (host) => errorPagesByHost.get(host) ?? '');
  return Object.fromEntries(
    [...groups].map(([errorPage, hosts], index) => [
      `Distribution${index === 0 ? '' : index + 1}`,
      distribution(hosts, errorPage, behaviors),
    ]),
  );
}

function distribution(hosts: string[], errorPage: string, behaviors: object[]) {
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
        CacheBehaviors: behaviors,
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

/**
 * Cache behaviours of the pages and files with their own policy. Data files beyond the limit have that of a page, which is slow
 * but safe.
 */
function cacheBehaviors({ cspSources, filesWithHeaders }: HostingModel): object[] {
  const pages = cspSources.special.map(({ address, capability }) => ({ path: address, scope: capability }));
  const files = filesWithHeaders.filter(isDataFile).map((path) => ({ path, scope: 'data' as const }));
  return [...pages, ...files].slice(0, maxCloudFrontBehaviors - 1).map(({ path, scope }) => ({
    PathPattern: path,
    ...cacheBehavior(headersPolicyName(scope)),
  }));
}

/** A cache behaviour with the given response headers policy. */
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
