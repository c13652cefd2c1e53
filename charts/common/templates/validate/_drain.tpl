{{- /* The computed grace period stays within what the platform allows. */ -}}
{{- define "common.validate.drain" -}}
{{- $grace := include "common.pod.grace" . | int -}}
{{- with .Values.drain -}}
{{- if lt (int .marginSeconds) 1 -}}
{{- fail (printf "drain.marginSeconds is %d: leave at least 1 second between the app's own shutdown and the kill" (int .marginSeconds)) -}}
{{- end -}}
{{- if lt (int .hungSeconds) 1 -}}
{{- fail (printf "drain.hungSeconds is %d: use at least 1, the least that Kubernetes accepts" (int .hungSeconds)) -}}
{{- end -}}
{{- if gt $grace (int .limitSeconds) -}}
{{- fail (printf "drain takes %d s (preStopSeconds %d + shutdownSeconds %d + marginSeconds %d), more than drain.limitSeconds %d: shorten it, or raise the limit"
  $grace (include "common.pod.preStop" $ | int) (int .shutdownSeconds) (int .marginSeconds) (int .limitSeconds)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
