/** Tests that the READMEs match the code. */
package io.github.portonevertx.readme;
