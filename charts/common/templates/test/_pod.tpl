{{- /* The test pod: the app's own image, hardened and limited like the app. */ -}}
{{- define "common.test.pod" -}}
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
    - name: test
      image: {{ include "common.pod.image" . | quote }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      command:
        {{- include "common.test.command" . | nindent 8 }}
      env:
        - name: URL
          value: {{ include "common.test.url" . | quote }}
      resources:
        {{- include "common.pod.resources" . | trim | nindent 8 }}
      securityContext:
        {{- include "common.pod.containerSecurity" . | nindent 8 }}
{{- end -}}
