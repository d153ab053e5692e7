// Reads requests, a line each, and answers each with a line:
//   { name, schema }     compiles the schema, which Ajv holds against the meta-schema first   -> { error }
//   { name, values }     validates JSON texts against the schema of that name                 -> { errors }, null for a valid one
'use strict';

const readline = require('node:readline');
const Ajv = require('ajv/dist/2020');
const addFormats = require('ajv-formats');

// ownProperties: a member may be called toString. Unions: a type and null is none for Ajv, two types are, as is any value.
// strictNumbers: 1e400 is a number of JSON, for which JavaScript has Infinity.
const ajv = new Ajv({ strict: true, strictRequired: true, allowUnionTypes: true, strictNumbers: false, ownProperties: true, validateFormats: true, logger: false });
addFormats(ajv);
const validators = new Map();

function compile(name, schema) {
  try {
    validators.set(name, ajv.compile(JSON.parse(schema)));
    return { error: null };
  } catch (e) {
    return { error: e.message };
  }
}

function find(validate, text) {
  return validate(JSON.parse(text)) ? null : ajv.errorsText(validate.errors, { dataVar: '$' });
}

readline.createInterface({ input: process.stdin, crlfDelay: Infinity }).on('line', line => {
  const request = JSON.parse(line);
  const answer = request.values
    ? { errors: request.values.map(text => find(validators.get(request.name), text)) }
    : compile(request.name, request.schema);
  process.stdout.write(JSON.stringify(answer) + '\n');
});
