import type { HostingModel } from '../../hosting-model.ts';

/** A bucket that nobody can open but through CloudFront. */
export const bucket = {
  Type: 'AWS::S3::Bucket',
  Properties: {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  },
};

/** These distributions may read it, and list it: without that right S3 answers 403 where nothing is. */
export function bucketPolicy(distributions: string[]) {
  return {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: 'Bucket' },
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: ['s3:GetObject', 's3:ListBucket'],
            Resource: [
              { 'Fn::GetAtt': ['Bucket', 'Arn'] },
              fnJoin({ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/*'),
            ],
            Condition: { StringEquals: { 'AWS:SourceArn': distributions.map(distributionArn) } },
          },
        ],
      },
    },
  };
}

function distributionArn(distribution: string) {
  return fnJoin('arn:aws:cloudfront::', { Ref: 'AWS::AccountId' }, ':distribution/', { Ref: distribution });
}

/** How CloudFront proves to the bucket who it is. */
export function originAccessControl({ id }: HostingModel) {
  return {
    Type: 'AWS::CloudFront::OriginAccessControl',
    Properties: {
      OriginAccessControlConfig: {
        Name: `${id}-bucket`,
        OriginAccessControlOriginType: 's3',
        SigningBehavior: 'always',
        SigningProtocol: 'sigv4',
      },
    },
  };
}

function fnJoin(...parts: (string | object)[]) {
  return { 'Fn::Join': ['', parts] };
}
