import { KUBERNETES_VERSION } from '../../toolchain/index.ts'

/** A folder of `modules/`: a Go module of ours that pins what is built in it, with sums. */
export type ModuleName = 'kubernetes' | 'runtime' | 'addons'

export interface Component {
  name: string
  version: string
  module: ModuleName
  package: string
  /** Variables set at link time, without which the program calls itself a development build. */
  variables?: Record<string, string>
  tags?: string
  /** runc enters namespaces in C before Go starts. */
  usesC?: boolean
  /** Names under which the one binary also goes: it acts as the component that it is called. */
  aliases?: string[]
}

const CONTAINERD = '2.3.4'
const CNI = '1.9.1'
const CONTAINERD_PACKAGE = 'github.com/containerd/containerd/v2'
const CNI_PACKAGE = 'github.com/containernetworking/plugins/plugins'
const [major = '', minor = ''] = KUBERNETES_VERSION.split('.')

function kubernetesVersion(folder: string): Record<string, string> {
  return {
    [`${folder}.gitVersion`]: `v${KUBERNETES_VERSION}`,
    [`${folder}.gitMajor`]: major,
    [`${folder}.gitMinor`]: minor,
    [`${folder}.gitTreeState`]: 'clean',
    [`${folder}.gitCommit`]: 'module',
  }
}

function containerd(command: string): Component {
  return {
    name: command,
    version: CONTAINERD,
    module: 'runtime',
    package: `${CONTAINERD_PACKAGE}/cmd/${command}`,
    variables: { [`${CONTAINERD_PACKAGE}/version.Version`]: `v${CONTAINERD}` },
    tags: 'no_btrfs no_devmapper no_zfs',
  }
}

function cni(folder: string, name: string): Component {
  return {
    name,
    version: CNI,
    module: 'runtime',
    package: `${CNI_PACKAGE}/${folder}/${name}`,
  }
}

export const COREDNS_VERSION = '1.14.7'
export const METRICS_SERVER_VERSION = '0.9.0'

/** Everything that an embedded cluster runs, in the order in which it is built. */
export const COMPONENTS: Component[] = [
  {
    name: 'kube',
    version: KUBERNETES_VERSION,
    module: 'kubernetes',
    package: '.',
    variables: {
      ...kubernetesVersion('k8s.io/component-base/version'),
      ...kubernetesVersion('k8s.io/client-go/pkg/version'),
    },
    aliases: [
      'kube-apiserver',
      'kube-controller-manager',
      'kube-scheduler',
      'kube-proxy',
      'kubelet',
    ],
  },
  {
    name: 'etcd',
    version: '3.6.8',
    module: 'kubernetes',
    package: 'go.etcd.io/etcd/server/v3',
  },
  containerd('containerd'),
  containerd('containerd-shim-runc-v2'),
  containerd('ctr'),
  {
    name: 'runc',
    version: '1.5.1',
    module: 'runtime',
    package: 'github.com/opencontainers/runc',
    variables: { 'main.version': '1.5.1' },
    tags: 'seccomp',
    usesC: true,
  },
  cni('main', 'bridge'),
  cni('main', 'loopback'),
  cni('ipam', 'host-local'),
  {
    name: 'coredns',
    version: COREDNS_VERSION,
    module: 'addons',
    package: './coredns',
  },
  {
    name: 'metrics-server',
    version: METRICS_SERVER_VERSION,
    module: 'addons',
    package: 'sigs.k8s.io/metrics-server/cmd/metrics-server',
  },
]
