// In the guide of an earlier year: where the guide of today no longer has this page, the link leads to its first page.
const link = document.querySelector(".frozen a[data-home]");
if (link) {
  fetch(link.href, { method: "HEAD" }).then(
    (answer) => { if (!answer.ok) link.href = link.dataset.home; },
    () => {},
  );
}
