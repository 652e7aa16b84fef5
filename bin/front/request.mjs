import { Readable } from "node:stream";

/**
 * A web Request over Node's own, made without its cost: what an endpoint usually asks for is answered from what is
 * there, and a real Request is made only for the rest.
 */
class FrontRequest {
  #incoming;
  #origin;
  #response;
  #headers;
  #real;
  #controller;

  constructor(incoming, response, origin) {
    this.#incoming = incoming;
    this.#response = response;
    this.#origin = origin;
  }

  get method() {
    return this.#incoming.method;
  }

  get url() {
    return this.#origin + this.#incoming.url;
  }

  get headers() {
    this.#headers ??= headersOf(this.#incoming.headers);
    return this.#headers;
  }

  /** Aborts when the client goes away before it has its answer. */
  get signal() {
    if (!this.#controller) {
      this.#controller = new AbortController();
      const gone = () => this.#response.writableFinished || this.#controller.abort();
      if (this.#response.destroyed) gone();
      else this.#response.once("close", gone);
    }
    return this.#controller.signal;
  }

  get body() {
    return this.#whole().body;
  }

  get bodyUsed() {
    return this.#real?.bodyUsed ?? false;
  }

  json() {
    return this.#whole().json();
  }

  text() {
    return this.#whole().text();
  }

  arrayBuffer() {
    return this.#whole().arrayBuffer();
  }

  blob() {
    return this.#whole().blob();
  }

  formData() {
    return this.#whole().formData();
  }

  clone() {
    return this.#whole().clone();
  }

  #whole() {
    if (!this.#real) {
      const { method, url, headers, signal } = this;
      const body = method === "GET" || method === "HEAD" ? undefined : Readable.toWeb(this.#incoming);
      this.#real = new Request(url, { method, headers, signal, body, duplex: "half" });
    }
    return this.#real;
  }
}

Object.setPrototypeOf(FrontRequest.prototype, Request.prototype);

export function webRequest(incoming, response, origin) {
  return new FrontRequest(incoming, response, origin);
}

function headersOf(plain) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(plain)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one);
    else headers.append(name, value);
  }
  return headers;
}
