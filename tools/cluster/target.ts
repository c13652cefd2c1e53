import type { Target } from './deploy.ts'
import type { ClusterOptions, ClusterProvider } from './provider.ts'
import { run, succeeds } from './lib/run.ts'

/** A cluster that we made. */
export function ownTarget(provider: ClusterProvider, options: ClusterOptions): Target {
  return {
    access: {
      kubeconfig: provider.kubeconfig(options),
    },
    loadImages: archives => provider.loadImages(options, archives),
  }
}

async function loadEach(archives: string[], load: (archive: string) => Promise<unknown>): Promise<void> {
  for (const archive of archives)
    await load(archive)
}

/** A context of the user's own kubeconfig: kind and minikube take images by their own commands, others have to pull them. */
export function contextTarget(context: string): Target {
  return {
    access: { context },
    loadImages: async (archives) => {
      if (context.startsWith('kind-')) {
        return loadEach(archives, archive => run('kind', [
          'load',
          'image-archive',
          archive,
          `--name=${context.slice('kind-'.length)}`,
        ]))
      }
      if (await succeeds('minikube', ['--profile', context, 'status'])) {
        return loadEach(archives, archive => run('minikube', [
          '--profile',
          context,
          'image',
          'load',
          archive,
        ]))
      }
      console.log(`  ${context} is neither kind nor minikube: it has to pull the images, see global.imageRegistry`)
    },
  }
}
