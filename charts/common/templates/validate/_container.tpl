{{- /* One container beside the app. Takes a dict: context, key, spec. */ -}}
{{- define "common.validate.container" -}}
{{- $values := .context.Values -}}
{{- with .spec.image -}}
{{- include "common.validate.reference" (dict "key" (printf "%s.image" $.key) "reference" . "requireDigest" $values.image.requireDigest) -}}
{{- end -}}
{{- include "common.validate.variables" (dict "key" (printf "%s.env" .key) "env" .spec.env) -}}
{{- include "common.validate.mounts" (dict "context" .context "key" .key "mounts" .spec.volumeMounts) -}}
{{- $limits := mergeOverwrite (dict) $values.resources.limits (dig "limits" dict (.spec.resources | default dict)) -}}
{{- $requests := mergeOverwrite (dict) $values.resources.requests (dig "requests" dict (.spec.resources | default dict)) -}}
{{- include "common.validate.quantities" (dict "key" (printf "%s.resources" .key) "requests" $requests "limits" $limits) -}}
{{- range $kind := list "liveness" "readiness" -}}
{{- with dig $kind dict ($.spec.probes | default dict) -}}
{{- if dig "enabled" true . -}}
{{- include "common.validate.probe" (dict "key" (printf "%s.probes.%s" $.key $kind) "probe" . "ports" $.spec.ports "isStartup" false) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- with .spec.startup -}}
{{- if dig "enabled" true . -}}
{{- if lt (dig "budgetSeconds" 1 . | int) 1 -}}
{{- fail (printf "%s.startup.budgetSeconds is 0: give the seconds that a slow start may take, at least 1" $.key) -}}
{{- end -}}
{{- include "common.validate.probe" (dict "key" (printf "%s.startup" $.key) "probe" . "ports" $.spec.ports "isStartup" true) -}}
{{- end -}}
{{- end -}}
{{- end -}}
