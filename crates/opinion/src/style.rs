//! The look of the offline page: a short excerpt of the house's tokens, logical properties only.

/// Goes inside one `<style>` element.
pub(crate) const STYLE: &str = r#"
:root {
  color-scheme: light dark;
  --paper: #fffdf9; --wash: #f5f0e6; --dawn: #fdebcd; --mist: #e7efed;
  --ink: #1c2625; --soft: #4f5b59; --rule: #dbd4c6; --pine: #0f524c; --sun: #c96f00; --halo: #f7b84b;
  --serif: ui-serif, "Iowan Old Style", Palatino, "Noto Serif", Georgia, serif;
}
@media (prefers-color-scheme: dark) { :root {
  --paper: #141b1a; --wash: #1e2726; --dawn: #352a17; --mist: #1b2b2b;
  --ink: #f0ebe0; --soft: #b8beb7; --rule: #3a4543; --pine: #8fd6c6; --sun: #f0a63c; --halo: #c98212;
} }
@media (prefers-contrast: more) { :root { --soft: var(--ink); --rule: var(--ink); } }
* { box-sizing: border-box; }
body { margin: 0; padding: 2.25rem max(1.125rem, 50% - 35rem) 5rem; background: var(--paper); color: var(--ink); font: 1.1875rem/1.58 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word; }
h1, h2 { font: 600 2.1rem/1.22 var(--serif); text-wrap: balance; margin-block: 0 1rem; }
h2 { font-size: 1.625rem; margin-block-start: 3.5rem; }
p, ul { max-inline-size: 39rem; margin-block: 0 1rem; }
.lede { font-size: 1.375rem; line-height: 1.5; }
.note { background: var(--mist); border-inline-start: .375rem solid var(--pine); padding: 1rem 1.5rem; max-inline-size: 42rem; }
.soft { color: var(--soft); font-size: 1rem; }
a { color: var(--pine); text-underline-offset: .2em; }
:focus-visible { outline: .1875rem solid var(--ink); outline-offset: .1875rem; box-shadow: 0 0 0 .5rem var(--halo); }
.skip:not(:focus) { position: absolute; clip-path: inset(50%); }
figure { margin: 0 0 1rem; max-inline-size: 45rem; }
figure svg { display: block; inline-size: 100%; block-size: auto; border: 1px solid var(--rule); border-radius: .375rem; }
figcaption { color: var(--soft); font-size: 1rem; margin-block-start: .5rem; }
.scroll { overflow-x: auto; margin-block-end: 1.5rem; }
table { border-collapse: collapse; inline-size: 100%; font-size: 1rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 700; padding-block-end: .75rem; }
th, td { text-align: start; vertical-align: top; padding-block: .75rem; padding-inline: 0 1rem; border-block-end: 1px solid var(--rule); font-weight: 400; }
thead th { color: var(--soft); font-weight: 650; border-block-end: 2px solid var(--ink); }
.said { font-family: var(--serif); font-size: 1.1rem; min-inline-size: 16rem; }
.num { white-space: nowrap; }
.hid { color: var(--soft); }
footer { margin-block-start: 3.5rem; padding-block-start: 1.5rem; border-block-start: .375rem solid var(--sun); }
@media (forced-colors: active) { .note { border: 2px solid CanvasText; } }
@media print { body { padding: 0; font-size: 11pt; } h2, caption { break-after: avoid; } tr, figure { break-inside: avoid; } .skip { display: none; } }
"#;
