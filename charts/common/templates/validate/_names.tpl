{{- /*
The full name is a label value and a Service's name: a DNS label that leaves room for the suffixes of other objects. Kubernetes adds
11 characters to the name of a StatefulSet's revision or a CronJob's Job.
*/ -}}
{{- define "common.validate.names" -}}
{{- $name := include "common.names.full" . -}}
{{- $most := has .Values.workload.kind (list "StatefulSet" "CronJob") | ternary 52 53 -}}
{{- if not (and (regexMatch "^[a-z]([-a-z0-9]*[a-z0-9])?$" $name) (le (len $name) $most)) -}}
{{- fail (printf "the release name (or fullnameOverride) is %q: use at most %d of a-z, 0-9 and -, starting with a letter and ending with a letter or digit" $name $most) -}}
{{- end -}}
{{- if and (hasKey .Values.extraServices "headless") (eq .Values.workload.kind "StatefulSet") -}}
{{- fail (printf "extraServices.headless would be called %s, like the Service that a StatefulSet needs: use another key" (include "common.names.headless" .)) -}}
{{- end -}}
{{- range $key, $_ := .Values.extraServices -}}
{{- if gt (len (printf "%s-%s" $name $key)) 63 -}}
{{- fail (printf "extraServices.%s would be called %s-%s, more than 63 characters: use a shorter key" $key $name $key) -}}
{{- end -}}
{{- end -}}
{{- end -}}
