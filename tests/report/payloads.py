"""Three hundred ways to try to become markup or to run: vectors in the contexts they break out of."""

from __future__ import annotations

_RUN = "window.__seen&&++window.__seen.ran||alert(1)"
_VECTORS = (
    f"<script>{_RUN}</script>",
    f"<img src=x onerror={_RUN}>",
    f"<svg onload={_RUN}>",
    f"<svg><script>{_RUN}</script></svg>",
    f"<svg><a href=javascript:{_RUN}><text y=20>x</text></a></svg>",
    f"<iframe src=javascript:{_RUN}></iframe>",
    f'<iframe srcdoc="<script>parent.{_RUN}</script>"></iframe>',
    f"<a href=javascript:{_RUN}>x</a>",
    f'<a href="java\tscript:{_RUN}">x</a>',
    f"<details open ontoggle={_RUN}>x</details>",
    f"<input autofocus onfocus={_RUN}>",
    f"<body onload={_RUN}>",
    f"<video><source onerror={_RUN}></video>",
    f"<math><mi xlink:href=javascript:{_RUN}>x</mi></math>",
    "<link rel=stylesheet href=https://example.invalid/x.css>",
    "<img src=https://example.invalid/x.png>",
    "<style>@import 'https://example.invalid/y.css';</style>",
    "<base href=https://example.invalid/>",
    "<meta http-equiv=refresh content='0;url=https://example.invalid/'>",
    "<object data=https://example.invalid/x></object>",
    f"<form action=javascript:{_RUN}><button autofocus>x</button></form>",
    f"javascript:{_RUN}",
    f"{{{{{_RUN}}}}}",
    f"${{{_RUN}}}",
    f"<noscript><p title='</noscript><img src=x onerror={_RUN}>'></noscript>",
    f"\u2028{_RUN}\u2029",
    f"<p onmouseover\u00a0={_RUN}>x</p>",
    f"<x\x0conclick={_RUN} autofocus tabindex=1>x</x>",
    f"\u202e<script>{_RUN}</script>\u202c",
    f"＜script＞{_RUN}＜/script＞",
)
_CONTEXTS = (
    "{}",
    '"{}',
    "'>{}",
    '">{}',
    "</script>{}",
    "</style>{}",
    "</title></textarea>{}",
    "-->{}<!--",
    "]]>{}",
    "\\u003c/script\\u003e&lt;{}\\",
)
PAYLOADS = tuple(context.replace("{}", vector) for context in _CONTEXTS for vector in _VECTORS)
