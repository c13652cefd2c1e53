{{- /*
The name of what runs the pods: the full name. A Job also carries a checksum of its specification, since Kubernetes lets nobody
change it: work that changed is a new Job, and Helm removes the former one. Takes a list: context, specification of the Job.
*/ -}}
{{- define "common.names.job" -}}
{{- printf "%s-%s" (include "common.names.full" (index . 0)) (index . 1 | sha256sum | trunc 8) -}}
{{- end -}}
