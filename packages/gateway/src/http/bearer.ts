/** The token of an `Authorization: Bearer` header. */
export const bearerOf = (request: Request): string | undefined => /^Bearer ([\w.~+/=-]{1,512})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
