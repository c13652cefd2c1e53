import type { ClusterProvider, ProviderName } from './provider.ts'
import { UserError } from '../lib/user-error.ts'
import { embedded } from './embedded/index.ts'
import { kindProvider } from './kind.ts'
import { minikubeProvider } from './minikube.ts'

/** In the order in which they are tried. */
const PROVIDERS: ClusterProvider[] = [minikubeProvider, kindProvider, embedded]

/** The provider of that name. */
export function providerNamed(name: ProviderName, providers = PROVIDERS): ClusterProvider {
  return providers.find(provider => provider.name === name)!
}

/** The one that is asked for, else the first that this machine has. */
export async function chooseProvider(asked: ProviderName | undefined, providers = PROVIDERS): Promise<ClusterProvider> {
  for (const provider of asked
    ? [
        providerNamed(asked, providers),
      ]
    : providers) {
    if (await provider.isAvailable())
      return provider
  }
  throw new UserError(asked
    ? `${asked} cannot be used on this machine: ${asked === 'embedded'
      ? 'it needs Linux'
      : 'the program or a running Docker is missing'}`
    : 'no way to run Kubernetes was found: install minikube or kind with Docker (on Linux as root neither is needed), or use "npm start", which needs no cluster')
}
