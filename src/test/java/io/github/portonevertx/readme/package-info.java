/** The READMEs under test: what they say is what the code does. */
package io.github.portonevertx.readme;
