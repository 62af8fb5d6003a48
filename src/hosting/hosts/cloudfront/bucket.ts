import type { HostingModel } from '../../hosting-model.ts';

/** A bucket that is accessible only through CloudFront. */
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

/** Allows the distributions to read and list the bucket: without s3:ListBucket, S3 responds with 403 for a missing object. */
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

/** The origin access control by which CloudFront signs its requests to the bucket. */
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
