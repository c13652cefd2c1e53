{{- /* The test pod: the app's own image, hardened and limited like the app. */ -}}
{{- define "common.test.pod" -}}
{{- $probes := .Values.probes -}}
{{- $ready := $probes.test.path | default $probes.readiness.path -}}
{{- $asksElsewhere := or $probes.liveness.tcp $probes.liveness.command $probes.liveness.port -}}
{{- $alive := $asksElsewhere | empty | ternary $probes.liveness.path $ready -}}
{{- $spec := dict
  "command" (include "common.test.command" . | fromYamlArray)
  "env" (dict
    "ASK" (include "common.test.ask" .)
    "ALIVE" (include "common.test.url" (list . ($alive | default $ready)))
    "URL" (include "common.test.url" (list . $ready)))
  "probes" (include "common.test.probes" . | fromYaml)
-}}
apiVersion: v1
kind: Pod
metadata:
  {{- include "common.test.metadata" (list . "1") | nindent 2 }}
spec:
  restartPolicy: Never
  activeDeadlineSeconds: 60
  automountServiceAccountToken: false
  enableServiceLinks: false
  terminationGracePeriodSeconds: 0
{{- with include "common.pod.pullSecrets" . }}
  imagePullSecrets:
    {{- nindent 4 (trim .) }}
{{- end }}
  securityContext:
    {{- include "common.pod.security" . | nindent 4 }}
  containers:
    - {{ include "common.container" (dict "context" . "name" "test" "image" (include "common.container.appImage" .) "isApp" false "spec" $spec) | nindent 6 | trim }}
{{- end -}}
