import { kubectlFor } from '../../cluster/kubectl.ts'
import { UserError } from '../../lib/user-error.ts'

/** Refuses a context that the user's kubeconfig does not have, before anything is started. */
export async function requireContext(context: string): Promise<void> {
  const names = (await (await kubectlFor({}))('config', 'get-contexts', '--output=name')).split('\n').filter(Boolean)
  if (!names.includes(context))
    throw new UserError(`the kubeconfig has no context "${context}"${names.length > 0 ? `: it has ${names.join(', ')}` : ''}`)
}
