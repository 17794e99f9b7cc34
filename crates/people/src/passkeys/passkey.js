// The only script here: asks the browser for a passkey and puts its answer into the form. Nothing is loaded, nothing is kept.
"use strict";
(function () {
  const form = document.getElementById("passkey");
  const button = form.querySelector("button[type=submit]");
  const says = document.getElementById("passkey-says");
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const listed = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  function question(options) {
    const asked = { ...options, challenge: bytes(options.challenge) };
    delete asked.hints;
    delete asked.attestationFormats;
    if (options.user) {
      asked.user = { ...options.user, id: bytes(options.user.id) };
      asked.excludeCredentials = listed(options.excludeCredentials);
    } else {
      asked.allowCredentials = listed(options.allowCredentials);
    }
    return asked;
  }

  function answer(credential) {
    const given = credential.response;
    const response = { clientDataJSON: text(given.clientDataJSON) };
    if (given.attestationObject) {
      response.attestationObject = text(given.attestationObject);
      response.transports = given.getTransports ? given.getTransports() : [];
    } else {
      response.authenticatorData = text(given.authenticatorData);
      response.signature = text(given.signature);
      if (given.userHandle) response.userHandle = text(given.userHandle);
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults(),
      response,
    });
  }

  if (!window.PublicKeyCredential) {
    says.textContent = form.dataset.none;
    return;
  }
  button.hidden = false;
  form.addEventListener("submit", function (event) {
    if (form.elements.credential.value) return;
    event.preventDefault();
    const publicKey = question(JSON.parse(form.dataset.options));
    const asked = form.dataset.make ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey });
    asked.then(
      function (credential) {
        form.elements.credential.value = answer(credential);
        form.submit();
      },
      function () {
        says.textContent = form.dataset.refused;
      },
    );
  });
})();
