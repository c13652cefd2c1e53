import type { ClusterPlan, NodePlan } from './plan.ts'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../lib/run.ts'
import { CLUSTER_DOMAIN, SERVICE_API_ADDRESS } from './plan.ts'

const DAYS = '3650'
const KEY = [
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:P-256',
  '-nodes',
]

/** A certificate: who it names, for what it may be used, and for a server the addresses it answers under. */
export interface CertificateRequest {
  name: string
  commonName: string
  organization?: string
  /** The authority that signs it; none for an authority itself. */
  issuer?: 'ca' | 'front-proxy-ca'
  addresses?: string[]
}

const isAddress = (host: string): boolean => /^[\d.]+$/.test(host)

/** The settings that openssl reads: ours only, as the machine's defaults differ between versions. */
export function opensslConfig(request: CertificateRequest): string {
  const names = (request.addresses ?? []).map(host => `${isAddress(host)
    ? 'IP'
    : 'DNS'}:${host}`)
  const leaf = ['basicConstraints = critical,CA:FALSE', 'keyUsage = critical,digitalSignature', `extendedKeyUsage = clientAuth${names.length > 0
    ? ',serverAuth'
    : ''}`]
  const authority = ['basicConstraints = critical,CA:TRUE', 'keyUsage = critical,digitalSignature,keyCertSign,cRLSign']
  return [
    '[req]',
    'prompt = no',
    'distinguished_name = subject',
    'x509_extensions = extensions',
    '[subject]',
    ...(request.organization
      ? [`O = ${request.organization}`]
      : []),
    `CN = ${request.commonName}`,
    '[extensions]',
    ...(request.issuer
      ? leaf
      : authority),
    'subjectKeyIdentifier = hash',
    ...(names.length > 0
      ? [`subjectAltName = ${names.join(',')}`]
      : []),
    '',
  ].join('\n')
}

function client(name: string, commonName: string, organization?: string): CertificateRequest {
  return {
    name,
    commonName,
    issuer: 'ca',
    ...(organization && { organization }),
  }
}

function apiServer({ nodes: [first] }: ClusterPlan): CertificateRequest {
  return {
    name: 'apiserver',
    commonName: 'kube-apiserver',
    issuer: 'ca',
    addresses: [
      'kubernetes',
      'kubernetes.default',
      'kubernetes.default.svc',
      `kubernetes.default.svc.${CLUSTER_DOMAIN}`,
      'localhost',
      SERVICE_API_ADDRESS,
      '127.0.0.1',
      first.address,
    ],
  }
}

/** A kubelet's certificate serves both ways: it calls the API server, and is called by it. */
function kubelet({ name, address }: NodePlan): CertificateRequest {
  return {
    ...client(name, `system:node:${name}`, 'system:nodes'),
    addresses: [name, address],
  }
}

/** Every certificate of a cluster, authorities first. */
export function certificateRequests(plan: ClusterPlan): CertificateRequest[] {
  return [
    { name: 'ca', commonName: 'kubernetes-ca' },
    { name: 'front-proxy-ca', commonName: 'front-proxy-ca' },
    apiServer(plan),
    client('apiserver-kubelet-client', 'kube-apiserver-kubelet-client', 'system:masters'),
    { name: 'front-proxy-client', commonName: 'front-proxy-client', issuer: 'front-proxy-ca' },
    client('admin', 'admin', 'system:masters'),
    client('kube-controller-manager', 'system:kube-controller-manager'),
    client('kube-scheduler', 'system:kube-scheduler'),
    client('kube-proxy', 'system:kube-proxy'),
    ...plan.nodes.map(kubelet),
  ]
}

async function issue(folder: string, request: CertificateRequest): Promise<void> {
  const path = (name: string, ending: string) => join(folder, `${name}.${ending}`)
  await writeFile(path(request.name, 'cnf'), opensslConfig(request))
  const signer = request.issuer
    ? [
        '-CA',
        path(request.issuer, 'crt'),
        '-CAkey',
        path(request.issuer, 'key'),
      ]
    : []
  await run('openssl', [
    'req',
    '-x509',
    '-config',
    path(request.name, 'cnf'),
    ...KEY,
    ...signer,
    '-days',
    DAYS,
    '-keyout',
    path(request.name, 'key'),
    '-out',
    path(request.name, 'crt'),
  ])
}

export const certificateFolder = (plan: ClusterPlan): string => join(plan.stateFolder, 'certificates')

async function ensureTokenKeys(folder: string): Promise<void> {
  const [secret, open] = [
    join(folder, 'service-account.key'),
    join(folder, 'service-account.pub'),
  ]
  if (existsSync(open))
    return
  await run('openssl', [
    'genpkey',
    '-algorithm',
    'EC',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-out',
    secret,
  ])
  await run('openssl', [
    'pkey',
    '-in',
    secret,
    '-pubout',
    '-out',
    open,
  ])
}

/** Makes what is missing of the cluster's certificates, and the key that signs service-account tokens. */
export async function ensureCertificates(plan: ClusterPlan): Promise<void> {
  const folder = certificateFolder(plan)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const request of certificateRequests(plan)) {
    if (!existsSync(join(folder, `${request.name}.crt`)))
      await issue(folder, request)
  }
  await ensureTokenKeys(folder)
}
