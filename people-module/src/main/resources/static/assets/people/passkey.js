// Passkeys: the page asks the browser, and a form carries the answer. Codes from an application do without any of this.
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));

const knows = (site) =>
  typeof window.PublicKeyCredential?.prototype?.toJSON === "function" &&
  (location.hostname === site || location.hostname.endsWith(`.${site}`));

const get = ({ site, challenge }) =>
  navigator.credentials.get({
    publicKey: { rpId: site, challenge: bytes(challenge), userVerification: "required" },
  });

const create = ({ site, challenge, holder, email }) =>
  navigator.credentials.create({
    publicKey: {
      rp: { id: site, name: "Maillage" },
      user: { id: bytes(holder), name: email, displayName: email },
      challenge: bytes(challenge),
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      attestation: "none",
    },
  });

const ask = async (form, carrier, button) => {
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    const credential = await (form.dataset.passkey === "create" ? create : get)(form.dataset);
    carrier.value = JSON.stringify(credential.toJSON());
    form.requestSubmit(button);
  } catch {
    failed.hidden = false;
  }
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const carrier = form.querySelector("[name=answer], [name=response]");
  if (knows(form.dataset.site)) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      if (event.submitter?.name !== "remove" && carrier.value === "") {
        event.preventDefault();
        ask(form, carrier, event.submitter);
      }
    });
  }
}
